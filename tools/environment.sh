#!/bin/sh
# Creates .venv with the locked packages of requirements/$1.txt and this project in it; does nothing where it is up to date.
set -eu
lock="requirements/$1.txt"
mark=".venv/.installed-$1"
python="${PYTHON:-python3}"

say() { printf 'everyreader: %s\n' "$*" >&2; }

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    say "Python 3.11 or newer is needed, and “$python” is not. Install it, or name it: make site PYTHON=python3.12"
    exit 2
}
if [ -f "$mark" ] && [ "$mark" -nt "$lock" ] && [ "$mark" -nt pyproject.toml ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    say "creating the environment in .venv"
    if ! "$python" -m venv --clear .venv 2>/dev/null; then
        # Debian and Ubuntu keep venv in a package of its own.
        package="python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            say "installing $package"
            apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null
            "$python" -m venv --clear .venv
        else
            say "Python cannot make an environment here. Run: sudo apt-get install $package"
            exit 2
        fi
    fi
fi
say "installing the packages of $lock"
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
# Compiled once here: a start takes half as long, also where PYTHONDONTWRITEBYTECODE is set.
.venv/bin/python -m compileall -q pipeline || true
touch "$mark"
