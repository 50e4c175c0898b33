"""`python -m kapelle` is `kapelle`."""

import sys

from kapelle.cli import main

if __name__ == "__main__":
    sys.exit(main())
