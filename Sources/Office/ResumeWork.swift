public import Editorial
import Record

/// Does what follows from the record's last acts, where the program ended between an act and what comes of it: the branches
/// and tags follow, and a publication is finished.
///
/// Done at each start of the desk; where nothing is left to do, it costs nothing.
public struct ResumeWork: Sendable {
    public init() {}

    /// Returns the release whose publication was finished; nil where none was begun.
    @discardableResult
    public func perform(in office: Secretariat) throws(OfficeError) -> ReleaseName? {
        _ = try office.foreignTips()
        let proceedings = try office.proceedings()
        // The bundle comes last: where it stands, all that comes before it was done.
        guard let name = proceedings.editions.last, let release = proceedings.releases[name], release.kind != .adopted, !WriteBundle.isWritten(name, office),
            office.sealsReleases, let publication = try publication(of: release, office)
        else { return nil }
        _ = try PublishRelease(release: name, actor: publication.event.actor).finish(publication, in: office)
        return name
    }

    private func publication(of release: Release, _ office: Secretariat) throws(OfficeError) -> Entry? {
        guard case .published(_, _, let moment) = release.state else { return nil }
        return try recorded { () throws(RecordFault) in
            try office.ledger.entries(since: moment).first { entry in
                if case .publish(let act) = entry.event.act { act.release == release.name } else { false }
            }
        }
    }
}

extension Secretariat {
    /// Whether the key that seals releases is here, as it is where they are published; a clone has none.
    fileprivate var sealsReleases: Bool {
        do throws(RecordFault) { _ = try keys.serverKey() } catch .key(_, nil) { return false } catch { return true }
        return true
    }
}
