#!/bin/sh
# Brings a Chromium if none is found: from the system's packages where we may install them, else through Playwright.
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "everyreader: installing Chromium" >&2
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
fi
if .venv/bin/python -c 'import playwright' 2>/dev/null; then
    .venv/bin/python -m playwright install chromium && exit 0
fi
echo "everyreader: no browser found and none could be installed. Run: sudo apt-get install chromium" >&2
exit 2
