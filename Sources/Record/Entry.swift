public import Editorial
public import Git

/// One act as it stands in the record.
public struct Entry: Hashable, Sendable {
    /// The commit that records it.
    public let commit: ObjectID
    public let event: Event

    public init(commit: ObjectID, event: Event) {
        self.commit = commit
        self.event = event
    }
}

extension Entry {
    /// The commit message: a line for people, an empty line, the event as canonical JSON.
    static func message(for event: Event) throws(RecordFault) -> String {
        do {
            return "\(event.headline)\n\n\(String(decoding: try CanonicalJSON.bytes(of: event), as: UTF8.self))\n"
        } catch {
            throw .damaged(commit: "(not yet written)", reason: "the act cannot be spelled as JSON.")
        }
    }

    /// Reads an event from a commit's message; the spelling must be the canonical one.
    init(reading commit: Commit) throws(RecordFault) {
        let lines = commit.message.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        guard lines.count == 2 else {
            throw .damaged(commit: commit.id.hex, reason: "its message is not a line and an event.")
        }
        do {
            event = try CanonicalJSON.value(Event.self, from: lines[1])
        } catch DecodingError.dataCorrupted(let context) {
            throw .damaged(commit: commit.id.hex, reason: "\(context.debugDescription).")
        } catch {
            throw .damaged(commit: commit.id.hex, reason: "its event cannot be read.")
        }
        self.commit = commit.id
        guard try Entry.message(for: event) == commit.message else {
            throw .damaged(commit: commit.id.hex, reason: "its event is not in canonical form.")
        }
    }
}
