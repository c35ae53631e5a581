#!/bin/sh
# Keeps a directory up to date with the released grades, dates and enrolments of one argmax course:
#   ARGMAX_URL=https://argmax.example.edu ARGMAX_COURSE=6.S898-fall-2022 poll.sh DIRECTORY
# with LMS_CLIENT_ID and LMS_CLIENT_SECRET of a program, or ARGMAX_TOKEN, in the environment too.
# Run it from cron as often as you like: without news it costs next to nothing. The directory gets a
# file for each page of changes, 000001.json and so on; read them in the order of their names. Where to
# go on is said by the last of them, so a run that is cut off anywhere is made up for by the next one.
set -eu
directory=$1
mkdir -p "$directory"
[ -n "${ARGMAX_TOKEN:-}" ] ||
  ARGMAX_TOKEN=$(printf 'user = "%s:%s"\n' "$LMS_CLIENT_ID" "$LMS_CLIENT_SECRET" |
    curl --silent --show-error --fail --max-time 60 --config - \
      --data grant_type=client_credentials "$ARGMAX_URL/ims/oneroster/token" |
    sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
while :; do
  last=$(ls "$directory" | grep '^[0-9]*\.json$' | tail -n 1)
  cursor=
  [ -z "$last" ] || cursor=$(sed -n 's/.*"next":"\([A-Za-z0-9_-]*\)".*/\1/p' "$directory/$last")
  status=$(printf 'header = "Authorization: Bearer %s"\n' "$ARGMAX_TOKEN" |
    curl --silent --show-error --retry 3 --max-time 60 --config - --output "$directory/page.part" \
      --write-out '%{http_code}' --header "If-None-Match: \"$cursor\"" \
      "$ARGMAX_URL/api/v1/courses/$ARGMAX_COURSE/changes?limit=200&after=$cursor")
  case $status in
    304) exit 0 ;;
    200) mv "$directory/page.part" "$directory/$(printf '%06d' "$(expr "0${last%.json}" + 1)").json" ;;
    *) cat "$directory/page.part" >&2 && exit 1 ;;
  esac
done
