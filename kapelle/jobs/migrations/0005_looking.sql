-- Looking at many jobs without reading them all: the newest in one state, and how many in each.
CREATE INDEX jobs_in_state ON kapelle.jobs (state, account, created DESC, id DESC);
