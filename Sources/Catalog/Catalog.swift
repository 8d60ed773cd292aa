// Catalog: the SQLite files that stand beside the record.
//
// What lives here: `PrivateStore`, which holds what must be erasable or is not yet said. The record
// names people by member ids and holds digests of free text (a concern, a response, a suggestion);
// the words behind those digests, and the names behind the ids, are here and nowhere else. Erasing
// them leaves a row that says so and a record that still verifies. Beside it `FoldStore`, the catalog
// proper: what the record came to at one of its acts, which can be deleted at any moment.
//
// Accounts stand beside them: who may sign in, the hash of each passphrase, sessions by the digest of their token, and
// what each member last saw of a proposal.
//
// What may not: anything the record would need in order to be believed. Losing the private store
// loses words and names; it never changes what was decided. No rules of order, no git, no pages.
//
// How data comes in and leaves: values in, values out, one transaction a call. No SQLite type, row
// or statement leaves this folder, and GRDB's errors are copied into `StoreError`, one line each,
// which never quotes the words themselves.
//
// Durability. A call of the private store that returns has reached the disk: a rollback journal, flushed with its folder
// at each commit (`synchronous = EXTRA`). There is no write-ahead log, because erased words would
// live on in it.
//
// Erasure. The salt goes with the words, because whoever held the salt could try likely words
// against the digest the record keeps for ever. SQLite overwrites what it frees (`secure_delete`),
// and the file is then rewritten, because copies SQLite makes when it rearranges pages are not
// overwritten. Copies elsewhere are not reached from here: backups, and the blocks of a disk that
// the file system has not used again.
