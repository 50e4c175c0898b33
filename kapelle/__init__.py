"""Kapelle: a self-hosted song server. Words in, a finished song out.

Start reading in `app.py` (who knows whom), then `dialects/whisul.py` (a door), `jobs/desk.py`
(the front desk), `engines/composer.py` (the band) and down into `compose/` and `sound/`.
"""

__version__ = "0.1.0"
