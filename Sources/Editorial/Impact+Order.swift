extension Impact: Comparable {
    /// A greater impact is one that more hangs on.
    public static func < (left: Impact, right: Impact) -> Bool { left.weight < right.weight }

    private var weight: Int {
        switch self {
        case .editorial: 0
        case .substantive: 1
        case .safetyCritical: 2
        }
    }
}
