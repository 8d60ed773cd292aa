/// In which revisions a value stands that is the same throughout.
public enum Presence: Hashable, Sendable {
    case unchanged
    case added
    case deleted
}
