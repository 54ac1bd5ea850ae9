#!/bin/bash
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks a certificate of disposal without Kagibako: bash, openssl and the ordinary small tools (certificate.md).
#   bash check_certificate.sh FILE ORGANIZATION-ID
set -euo pipefail
export LC_ALL=C

file=$1
org=$(tr -d ' -' <<<"$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
declare -A key # account, "root" or "server" -> its public key, 130 hex digits

no() { echo "NOT VALID: $1"; exit 1; }
text() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' "$2"; }  # a text in one JSON object
number() { sed -n 's/.*"'"$1"'":\([0-9]*\).*/\1/p' "$2"; } # a number in it
hex() { od -An -v -tx1 | tr -d ' \n'; }
hash() { openssl dgst -sha256 -binary; }

# verify KEY MESSAGE SIGNATURE-IN-HEX: ECDSA P-256, the signature as r and s of 32 bytes each.
verify() {
    if [ ${#3} -ne 128 ] || [ ${#1} -ne 130 ]; then return 1; fi
    printf '3059301306072a8648ce3d020106082a8648ce3d030107034200%s' "$1" | sed 's/../\\x&/g' >"$work/key.text"
    printf '%b' "$(cat "$work/key.text")" >"$work/key.der"
    printf 'asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' "${3:0:64}" "${3:64}" >"$work/sig.conf"
    openssl asn1parse -genconf "$work/sig.conf" -noout -out "$work/sig.der"
    openssl dgst -sha256 -verify "$work/key.der" -keyform DER -signature "$work/sig.der" "$2" >/dev/null 2>&1
}

# signed FILE-WITH-ENVELOPE NAME: its payload to NAME.payload, checked against the key that `key` has for its keyid.
signed() {
    local type keyid
    text payload "$1" | base64 -d >"$work/$2.payload"
    type=$(text payloadType "$1")
    keyid=$(text keyid "$1")
    # Only the first signature of an organization names its own key; that this is the right one, the id says.
    if [ -z "${key[root]:-}" ]; then key[root]=$(text root_pub "$work/$2.payload" | base64 -d | hex); fi
    { printf 'DSSEv1 %d %s %d ' ${#type} "$type" "$(wc -c <"$work/$2.payload")"; cat "$work/$2.payload"; } >"$work/message"
    [ -n "${key[$keyid]:-}" ] || no "nobody granted $keyid a key"
    verify "${key[$keyid]}" "$work/message" "$(text sig "$1" | base64 -d | hex)" || no "signature of $keyid in $2"
}

# The three parts of the file. It is one line in a fixed order, so plain text tools can cut it.
if [ "$(wc -l <"$file")" -ne 0 ]; then no "the file has more than one line"; fi
grep -q ',"format":"kagibako.certificate.v1","leaves":\[{' "$file" || no "no certificate of this kind"
sed 's/,"format":.*//' "$file" >"$work/envelope"
sed 's/.*"leaves":\[//' "$file" | tr '{' '\n' | grep '"leaf"' >"$work/leaves"
text payload "$work/envelope" | base64 -d >"$work/facts"
[ "$(text org "$work/facts")" = "$org" ] || no "another organization's"
printf '%b' "$(text head "$work/facts")" >"$work/head"
[ "$(sed -n 1p "$work/head")" = "kagibako/$org/org" ] || no "the head is of another log"
size=$(sed -n 2p "$work/head")
root=$(sed -n 3p "$work/head" | base64 -d | hex)

# Each leaf: does it stand in the tree (RFC 9162 2.1.3.2), and who signed it?
while IFS= read -r line; do
    printf '%s' "$line" >"$work/line"
    index=$(number index "$work/line")
    text leaf "$work/line" | base64 -d >"$work/leaf.$index"
    { printf '\0'; cat "$work/leaf.$index"; } | hash >"$work/node"
    fn=$index
    sn=$((size - 1))
    for sibling in $(sed 's/.*"proof":\[//; s/\].*//' "$work/line" | tr -d '"' | tr ',' ' '); do
        base64 -d <<<"$sibling" >"$work/sibling"
        [ $sn -gt 0 ] || no "the proof of leaf $index is too long"
        if [ $((fn & 1)) -eq 1 ] || [ "$fn" -eq $sn ]; then
            { printf '\001'; cat "$work/sibling" "$work/node"; } | hash >"$work/next"
            while [ $((fn & 1)) -eq 0 ] && [ "$fn" -gt 0 ]; do fn=$((fn >> 1)) sn=$((sn >> 1)); done
        else
            { printf '\001'; cat "$work/node" "$work/sibling"; } | hash >"$work/next"
        fi
        mv "$work/next" "$work/node"
        fn=$((fn >> 1)) sn=$((sn >> 1))
    done
    if [ $sn -ne 0 ] || [ "$(hex <"$work/node")" != "$root" ]; then no "leaf $index is not in the log"; fi
    grep -q '^{"payload":' "$work/leaf.$index" || continue # an event of the server, which signs the head
    signed "$work/leaf.$index" "leaf.$index"
    case $(text payloadType "$work/leaf.$index") in
    *.org.create.v1+json | *.org.keys.v1+json)
        key[root]=$(text root_pub "$work/leaf.$index.payload" | base64 -d | hex)
        key[server]=$(text server_pub "$work/leaf.$index.payload" | base64 -d | hex) ;;
    *.owner.grant.v1+json | *.account.grant.v1+json)
        key[$(text account "$work/leaf.$index.payload")]=$(text sign_pub "$work/leaf.$index.payload" | base64 -d | hex) ;;
    esac
done <"$work/leaves"

# The organization's id is a hash of its first root key, so nobody can found another one under it.
{ printf '\2\0\0\0\0\0\0\0\17\0\0\0\0\0\0\0kagibako/v1/org\101\0\0\0\0\0\0\0'
  text root_pub "$work/leaf.0.payload" | base64 -d; } | hash | head -c 20 | base32 |
    tr 'A-Z2-7' '0-9A-HJKMNP-TV-Z' >"$work/id"
[ "$(cat "$work/id")" = "$org" ] || no "the id is not that of the root key"

# The server signed the head, and the issuer what the certificate says.
head -n 3 "$work/head" >"$work/message"
verify "${key[server]}" "$work/message" "$(sed -n 5p "$work/head" | sed 's/.* //' | base64 -d | tail -c 64 | hex)" ||
    no "the head was not signed by the server"
signed "$work/envelope" certificate
[ "$(text keyid "$work/envelope")" = "$(text issuer "$work/facts")" ] || no "signed by another than the issuer"

# Each number: does the tombstone that it names hold it, at that time, and by what it names?
count=0
while IFS= read -r item; do
    printf '%s' "$item" >"$work/item"
    leaf=$work/leaf.$(number tombstone "$work/item")
    box=$(text box "$work/item")
    grep -q '"event":"tombstone"' "$leaf" || no "leaf $leaf destroys nothing"
    grep -q "\"$box\"" "$leaf" || no "number $box was not destroyed there"
    [ "$(text at "$leaf")" = "$(text at "$work/item")" ] || no "number $box was destroyed at another time"
    # What allowed it: a statement goes by the hash of what is signed, an announcement of the server by its own.
    allowed=$work/leaf.$(number authority "$work/item")
    if [ -e "$allowed.payload" ]; then allowed=$allowed.payload; fi
    [ "$(hash <"$allowed" | base64)" = "$(text authority "$leaf")" ] || no "number $box was destroyed by something else"
    printf '%s  %s  leaf %s\n' "$(text at "$work/item")" "$(text name "$work/item")" "$(number tombstone "$work/item")"
    count=$((count + 1))
done < <(sed 's/.*"items":\[//; s/\],"org".*//' "$work/facts" | tr '{' '\n' | grep '"tombstone"')
if [ $count -eq 0 ] || [ "$count" != "$(number count "$work/facts")" ]; then no "the count is not that of the numbers"; fi
echo "VALID: $count destroyed, as the log of $org says with $size leaves"
