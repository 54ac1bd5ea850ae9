// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/schema.h"

namespace kagibako::store {

namespace {

// Row ids and UNIQUE instead of WITHOUT ROWID: with rows of kilobytes the clustered form costs half the speed
// (docs/benchmarks.md).
constexpr const char* Directory1[] = {
    "CREATE TABLE org ("
    " no INTEGER PRIMARY KEY," // small number used by every other table
    " org BLOB NOT NULL UNIQUE,"
    " server_key BLOB NOT NULL," // signs heads; 32-byte scalar
    " state TEXT NOT NULL"       // open | closed
    ") STRICT",
    "CREATE TABLE start_token ("
    " hash BLOB NOT NULL UNIQUE," // SHA-256 of the labelled token
    " server_key BLOB NOT NULL,"  // the pair promised to whoever holds the token; empty until asked for
    " used INTEGER NOT NULL"
    ") STRICT",
    "CREATE TABLE leaf ("
    " org_no INTEGER NOT NULL,"
    " log INTEGER NOT NULL," // 0 org, 1 audit
    " idx INTEGER NOT NULL,"
    " bytes BLOB NOT NULL," // verbatim; the payload is kept and hashed again
    " UNIQUE (org_no, log, idx)"
    ") STRICT",
    "CREATE TABLE tile (" // 256 hashes a row; level 0 leaf hashes, level k roots of full tiles of level k-1
    " org_no INTEGER NOT NULL,"
    " log INTEGER NOT NULL,"
    " level INTEGER NOT NULL,"
    " idx INTEGER NOT NULL,"
    " hashes BLOB NOT NULL,"
    " UNIQUE (org_no, log, level, idx)"
    ") STRICT",
    "CREATE TABLE account ("
    " org_no INTEGER NOT NULL,"
    " account BLOB NOT NULL,"
    " login TEXT NOT NULL,"
    " salt BLOB NOT NULL,"
    " auth_hash BLOB NOT NULL,"
    " bundle BLOB NOT NULL,"
    " UNIQUE (org_no, account),"
    " UNIQUE (org_no, login)"
    ") STRICT",
    "CREATE TABLE session ("
    " hash BLOB NOT NULL UNIQUE,"
    " org_no INTEGER NOT NULL,"
    " account BLOB NOT NULL,"
    " created INTEGER NOT NULL," // seconds since 1970, UTC
    " used INTEGER NOT NULL,"
    " ip TEXT NOT NULL"
    ") STRICT",
    "CREATE INDEX session_account ON session (org_no, account)",
    "CREATE TABLE object ("
    " id BLOB NOT NULL UNIQUE,"
    " org_no INTEGER NOT NULL,"
    " scope BLOB NOT NULL,"
    " kind TEXT NOT NULL,"  // profile | settings | card | grant | recovery | chain | root | list
    " about BLOB NOT NULL," // person, invitation, account or request; empty where there is none
    " version INTEGER NOT NULL,"
    " hash BLOB NOT NULL,"
    " bytes BLOB NOT NULL"
    ") STRICT",
    "CREATE INDEX object_about ON object (org_no, about, kind)",
    "CREATE TABLE invitation ("
    " id BLOB NOT NULL UNIQUE,"
    " org_no INTEGER NOT NULL,"
    " scope BLOB NOT NULL,"
    " epoch INTEGER NOT NULL,"
    " token_hash BLOB NOT NULL UNIQUE,"
    " card BLOB NOT NULL," // object id
    " version INTEGER NOT NULL,"
    " state TEXT NOT NULL,"    // open | submitted | void
    " deadline TEXT NOT NULL," // YYYY-MM-DD, last day in Japan, or empty
    " submission BLOB NOT NULL"
    ") STRICT",
    "CREATE TABLE submission ("
    " id BLOB NOT NULL UNIQUE,"
    " org_no INTEGER NOT NULL,"
    " scope BLOB NOT NULL,"
    " invitation BLOB NOT NULL,"
    " idx INTEGER NOT NULL," // its leaf in the org log
    " leaf BLOB NOT NULL,"   // leaf hash: with idx the whole receipt, so a retry gets the same one
    " received TEXT NOT NULL,"
    " state TEXT NOT NULL,"   // waiting | done | returned | refused
    " objects BLOB NOT NULL," // ids of its objects, one after the other
    " disputed INTEGER NOT NULL"
    ") STRICT",
    "CREATE TABLE row_key ("   // the only way to what the vault holds; deleting it destroys the object
    " no INTEGER PRIMARY KEY," // where it is in the vault
    " id BLOB NOT NULL UNIQUE,"
    " org_no INTEGER NOT NULL,"
    " scope BLOB NOT NULL,"
    " kind INTEGER NOT NULL," // 1 number, 2 submission, 3 image
    " person BLOB NOT NULL,"
    " submission BLOB NOT NULL," // empty for a box entered by a clerk
    " hash BLOB NOT NULL,"       // of the sealed object
    " key BLOB NOT NULL,"
    " kept INTEGER NOT NULL," // 0: uploaded, not yet submitted; swept after a day
    " created INTEGER NOT NULL,"
    " due TEXT NOT NULL,"
    " accepted INTEGER NOT NULL"
    ") STRICT",
    "CREATE INDEX row_key_pending ON row_key (submission) WHERE kept = 0",
    "CREATE TABLE tally (" // opens of a day, failed logins of an hour
    " org_no INTEGER NOT NULL,"
    " account BLOB NOT NULL,"
    " what TEXT NOT NULL," // opens | failures | denied | mailed
    " period INTEGER NOT NULL,"
    " count INTEGER NOT NULL,"
    " ip BLOB NOT NULL,"
    " UNIQUE (org_no, account, what)"
    ") STRICT",
};

constexpr const char* Directory2[] = {
    "CREATE TABLE snapshot (" // what the first leaves come to, so that a start need not read them again (ADR 13)
    " org_no INTEGER NOT NULL UNIQUE,"
    " org_size INTEGER NOT NULL," // leaves of the org log that are in it
    " org_root BLOB NOT NULL,"    // root of the tree of these leaves
    " audit_size INTEGER NOT NULL,"
    " audit_root BLOB NOT NULL,"
    " ledger BLOB NOT NULL," // Ledger::save()
    " hash BLOB NOT NULL"    // SHA-256 of it: a bit that turned is not believed
    ") STRICT",
};

constexpr const char* Directory3[] = {
    "CREATE TABLE enrolment (" // asked to be let in; becomes an account with account.grant
    " org_no INTEGER NOT NULL,"
    " request BLOB NOT NULL," // hash of the enrol.request
    " sheet BLOB NOT NULL,"
    " account BLOB NOT NULL,"
    " login TEXT NOT NULL,"
    " salt BLOB NOT NULL,"
    " auth_hash BLOB NOT NULL,"
    " bundle BLOB NOT NULL,"
    " UNIQUE (org_no, request)"
    ") STRICT",
    "CREATE INDEX enrolment_sheet ON enrolment (org_no, sheet)",
};

constexpr const char* Directory4[] = {
    "CREATE TABLE factor (" // how accounts get their automatically issued keys
    " org_no INTEGER NOT NULL,"
    " account BLOB NOT NULL,"
    " confirmed INTEGER NOT NULL," // 0: begun, 1: in force
    " kind TEXT NOT NULL,"         // mail | totp
    " address TEXT NOT NULL,"
    " secret BLOB NOT NULL,"
    " last_step INTEGER NOT NULL,"
    " recovery BLOB NOT NULL," // hashes of recovery codes, one after the other
    " key_hash BLOB NOT NULL,"
    " key_until INTEGER NOT NULL,"
    " key_tries INTEGER NOT NULL,"
    " UNIQUE (org_no, account, confirmed)"
    ") STRICT",
    "ALTER TABLE session ADD COLUMN setup INTEGER NOT NULL DEFAULT 0", // 1: may set up a factor and nothing else
};

constexpr const char* Directory5[] = {
    "ALTER TABLE factor ADD COLUMN since INTEGER NOT NULL DEFAULT 0", // when it came into force; 0: not known
};

constexpr const char* Directory6[] = {
    // Account that entered a box; empty: it came by the page, or nobody knows.
    "ALTER TABLE row_key ADD COLUMN entered_by BLOB NOT NULL DEFAULT x''",
    // What clerks entered and nobody accepted yet.
    "CREATE INDEX row_key_entered ON row_key (person)"
    " WHERE kind = 1 AND kept = 1 AND accepted = 0 AND submission = x''",
    "CREATE TABLE spent_box (" // ids of destroyed numbers: a second box under one of them would stop every client
    " id BLOB NOT NULL UNIQUE"
    ") STRICT",
};

constexpr const char* Directory7[] = {
    // Keys in a table whose rows never move: a B-tree that makes room leaves copies of the rows it moved behind, and
    // secure_delete doesn't know them. Rows are added at the end only; a key is overwritten where it stands, and its
    // row stays, so that no number is given out twice.
    "CREATE TABLE vault_key ("
    " no INTEGER PRIMARY KEY," // as in row_key
    " key BLOB NOT NULL"       // zeros: destroyed
    ") STRICT",
    "INSERT INTO vault_key (no, key) SELECT no, key FROM row_key ORDER BY no",
    "ALTER TABLE row_key DROP COLUMN key",
    "CREATE TABLE dead_row (" // rows of the vault whose key is gone and that were not swept yet
    " no INTEGER PRIMARY KEY"
    ") STRICT",
    "ALTER TABLE row_key ADD COLUMN hold TEXT NOT NULL DEFAULT ''", // last day; 9999-12-31: until lifted; empty: none
    "ALTER TABLE row_key ADD COLUMN announced BLOB NOT NULL DEFAULT x''",     // hash of that leaf; empty: not
    "ALTER TABLE row_key ADD COLUMN announced_at INTEGER NOT NULL DEFAULT 0", // seconds since 1970, UTC
    "CREATE INDEX row_key_due ON row_key (org_no, due, scope) WHERE kept = 1 AND due <> '' AND announced = x''",
    "CREATE INDEX row_key_announced ON row_key (org_no, announced_at) WHERE announced <> x''",
    "CREATE INDEX row_key_accepted ON row_key (person) WHERE kind = 1 AND accepted = 1",
    // Newest `created` of a statement in the org log, seconds since 1970; 0: none since this is kept.
    "ALTER TABLE org ADD COLUMN newest_statement INTEGER NOT NULL DEFAULT 0",
};

constexpr const char* Vault1[] = {
    "CREATE TABLE box (" // no ids here: an index on random ids costs a page of writing for every row
    " no INTEGER PRIMARY KEY,"
    " bytes BLOB NOT NULL" // sealed object inside the row key's layer
    ") STRICT",
};

constexpr sql::Migration DirectorySteps[] = {Directory1, Directory2, Directory3, Directory4,
                                             Directory5, Directory6, Directory7};
constexpr sql::Migration VaultSteps[] = {Vault1};

} // namespace

std::span<const sql::Migration> directoryMigrations()
{
    return DirectorySteps;
}

std::span<const sql::Migration> vaultMigrations()
{
    return VaultSteps;
}

} // namespace kagibako::store
