/// How much a change of words changes what a person has to do; the greatest first.
public enum Importance: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// must, should, may and their like.
    case duty
    /// How long, how often, by when.
    case timeLimit
    case figure
    /// Who.
    case role
    case wording
    /// How words are set, where links lead, how lists and tables are laid out.
    case setting

    public var name: String {
        switch self {
        case .duty: "duty"
        case .timeLimit: "time-limit"
        case .figure: "figure"
        case .role: "role"
        case .wording: "wording"
        case .setting: "setting"
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
