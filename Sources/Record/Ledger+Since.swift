import Editorial
import Git
public import Manuals

extension Ledger {
    /// The acts from a moment on, oldest first, each read from the record.
    ///
    /// Where the catalog spared reading the whole, this reads no more than is asked for, from the last act backwards: what a
    /// recent ballot rests on is near the end of however long a record.
    public func entries(since moment: Moment) throws(RecordFault) -> [Entry] {
        let (whole, head) = try entriesKnown()
        if let whole { return Array(whole.drop { $0.event.at < moment }) }
        var (found, next): ([Entry], ObjectID?) = ([], head)
        while let id = next {
            let commit = try git { () throws(GitError) in try repository.commit(id) }
            let entry = try Entry(reading: commit)
            // Acts never go back in time: the fold refuses one that does.
            if entry.event.at < moment { break }
            found.append(entry)
            next = commit.parents.first
        }
        return found.reversed()
    }
}
