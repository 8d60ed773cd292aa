import Editorial
import Manuals
import Office
import Synchronization

/// Who has a chapter of a draft open to write in it, as their browsers tell by asking; kept in memory alone.
final class Writers: Sendable {
    private let present = Mutex<[String: [MemberID: Writer]]>([:])

    /// Somebody who writes, and where.
    struct Writer: Sendable {
        let name: String
        /// “7.2.1”, “a new paragraph”, “the whole chapter”.
        let place: String
        let at: Moment
    }

    /// How long somebody counts as there after they were last heard of, in seconds.
    private static let span: Int64 = 90

    /// Notes that somebody is at a place of a chapter. Returns the others there, by name.
    func meet(_ person: Person, in chapter: String, at place: String, _ now: Moment) -> [Writer] {
        present.withLock { present in
            present = present.compactMapValues { writers in
                let there = writers.filter { $0.value.at.seconds + Self.span > now.seconds }
                return there.isEmpty ? nil : there
            }
            let others = (present[chapter] ?? [:]).filter { $0.key != person.member }.values.sorted { $0.name < $1.name }
            present[chapter, default: [:]][person.member] = Writer(name: person.name, place: place, at: now)
            return others
        }
    }
}
