// Git: the only door to libgit2.
//
// What lives here. Objects, trees, commits, tags, references and the work tree of one git repository, as Sendable
// values; and the two things a single writer needs beside git: a lock between processes (`FileLock`) and a file that
// survives a power cut (`DurableFile`). Nothing here knows what the files mean.
//
// What may not. No pointer, handle or libgit2 type leaves this folder, and no other target imports CLibgit2. Nothing
// reads the environment or the user's git configuration: only the repository's own configuration counts.
//
// How data comes in and leaves. `Repository` holds one libgit2 handle inside a mutex, because a handle belongs to one
// thread at a time. Every call locks it, copies values out and unlocks. libgit2's last error is thread-local, so it is
// read in the same breath as the answer that announced it, and leaves as a `GitError`.
//
// Durability. libgit2 flushes nothing by default; here it does, and three holes it leaves are closed:
// - a new `objects/xx` folder is never flushed into its parent, so all 256 are made and flushed before the first write;
// - writing an object that exists only touches its file, whoever wrote it and whether or not it is whole. Here a loose
//   object that exists is compared with the bytes to be written: a sound one is flushed, a damaged one is replaced. An
//   object in a pack is taken as it is, because git flushes packs;
// - a compare-and-swap can fail after the reference moved, so after any error the reference is read again.
//
// Damage. libgit2 1.5.1 reads a loose object that was cut short, as a power cut leaves it, for ever. Loose objects are
// therefore read here (`StoredObject`), and libgit2 is asked for packed ones and for headers; where it reads objects for
// its own ends, they have been read here before.
//
// Text. Paths and names are UTF-8 and compared byte by byte. A tree that says otherwise is refused, not guessed at.
