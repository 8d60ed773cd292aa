/// The classes of change readers know. What was reviewed and left unchanged is no change of the text.
public enum ChangeClass: String, Hashable, Sendable {
    case new
    case amended
    case moved
    case withdrawn
}
