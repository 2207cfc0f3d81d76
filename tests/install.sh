#!/usr/bin/env bash
# What the tests need of the system: browsers, PostgreSQL, PDF libraries and tools. As root it installs what is
# missing; as anybody else it says the one line to run and stops.
set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin  # ldconfig is there, and not on everybody's path

wanted=()
need() { command -v "$1" >/dev/null 2>&1 || [ -x "$1" ] || wanted+=("$2"); }
library() { grep -q "$1" <<<"$(ldconfig -p)" || wanted+=("$2"); }

if [ ! -x "${E2E_CHROMIUM:-}" ]; then
  need chromium chromium
  need chromium-headless-shell chromium-headless-shell
fi
need firefox-esr firefox-esr
need WebKitWebDriver webkit2gtk-driver  # brings its browser along
need WPEWebDriver wpewebkit-driver  # does not
compgen -G '/usr/lib/*/wpe-webkit-*/MiniBrowser' >/dev/null || wanted+=(libwpewebkit-1.1-0)
need Xvfb xvfb
need pdftotext poppler-utils
need qpdf qpdf
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || wanted+=(postgresql)
library libpango-1.0.so.0 libpango-1.0-0
library libpangoft2-1.0.so.0 libpangoft2-1.0-0
library libharfbuzz-subset.so.0 libharfbuzz-subset0
grep -qi dejavu <<<"$(fc-list 2>/dev/null)" || wanted+=(fonts-dejavu-core fontconfig)

[ ${#wanted[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ]; then
  printf 'The tests need a few system packages. Run this, then `make test` again:\n\n  sudo apt-get install -y %s\n\n' "${wanted[*]}"
  exit 1
fi
printf 'Installing %s\n' "${wanted[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
