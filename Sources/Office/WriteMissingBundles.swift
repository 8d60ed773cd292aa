public import Editorial

/// Writes again the bundles of published releases that are not beside the working copy, as after a restore: each with the
/// bytes it had.
public struct WriteMissingBundles: Sendable {
    public init() {}

    /// Returns the releases whose bundles were missing; none where there is no working copy to put them beside. Needs the
    /// server's key, which signs them.
    public func perform(in office: Secretariat) throws(OfficeError) -> [ReleaseName] {
        let proceedings = try office.proceedings()
        let missing = proceedings.editions.filter { name in
            guard let release = proceedings.releases[name], case .published = release.state, release.kind != .adopted else { return false }
            return !WriteBundle.isWritten(name, office)
        }
        for name in missing { _ = try WriteBundle(release: name).perform(in: office) }
        return missing
    }
}
