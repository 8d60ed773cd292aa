public import Editorial

/// The names of the refs Rubric keeps.
public enum RefNames {
    public static let record = "refs/heads/record"
    public static let main = "refs/heads/main"
    public static func next(_ release: ReleaseName) -> String { "refs/heads/next/\(release)" }
    public static func tag(_ release: ReleaseName) -> String { "refs/tags/release/\(release)" }
}
