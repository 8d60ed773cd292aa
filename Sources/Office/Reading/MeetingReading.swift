import Editorial
import Manuals
import Redlines
public import Releases

/// A change somebody made and the text in force that has moved on since, as they are read side by side.
public struct MeetingReading: Sendable {
    /// What both changed.
    public let crossings: [Crossing]
    /// The text the change was made from.
    public let begun: Edition
    /// The text in force, and the one with the change, each with a redline against the text it was made from.
    public let inForce: Edition
    public let own: Edition

    init(_ meeting: Meeting) {
        crossings = meeting.crossings
        begun = EditionReading.unreleased(meeting.base)
        inForce = EditionReading.unreleased(meeting.inForce, since: meeting.base)
        own = EditionReading.unreleased(meeting.own, since: meeting.base)
    }

    /// Both changes of a paragraph's words in one text, for whoever settles them to read; nil where they meet in the same
    /// words, or one side took the paragraph away.
    public func joined(_ crossing: Crossing) -> String? {
        guard let was = crossing.was?.source, let own = crossing.own?.source, let inForce = crossing.inForce?.source else { return nil }
        return JoinedWords.join(was, own, inForce)
    }
}
