import Editorial
import HTML
import Hummingbird
import Manuals
import NIOCore
import NIOPosix
import Office

/// The release board: what is in a release, what blocks it, and its steps to publication.
enum ReleaseRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/releases", for: .acting) { visit, person throws(OfficeError) in
            ReleaseList(proceedings: try visit.office.proceedings(), person: person, visit: visit).response()
        },
        .closed(.post, "/desk/releases", for: .steering) { visit, person throws(OfficeError) in
            let opening = ReleaseOpening(
                release: try visit.chosen("release", "its name"), kind: visit.form["kind"] == "off-cycle" ? .offCycle : .scheduled,
                publication: try visit.day("publication", "the day of publication"), inForce: try visit.day("in-force", "the day it comes into force"))
            _ = try OpenRelease(opening, actor: person.member).perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/desk/releases/\(opening.release)")
        },
        .closed(.get, "/desk/releases/{release}", for: .acting) { visit, person throws(OfficeError) in
            let board = try ShowRelease(release: try visit.name("release")).perform(in: visit.office)
            return ReleasePage(board: board, proceedings: try visit.office.proceedings(), person: person, visit: visit).response()
        },
        .closed(.post, "/desk/releases/{release}/freeze", for: .steering) { visit, person throws(OfficeError) in
            try step(visit) { release, key throws(OfficeError) in
                _ = try FreezeRelease(release: release, actor: person.member).perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/releases/{release}/certify", for: .board, pace: .passphrase) { visit, person throws(OfficeError) in
            try visit.confirm(person)
            return try step(visit) { release, key throws(OfficeError) in
                _ = try CertifyRelease(release: release, member: person.member).perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/releases/{release}/publish", for: .steering, pace: .passphrase) { visit, person throws(OfficeError) in
            try visit.confirm(person)
            return try step(visit) { release, key throws(OfficeError) in
                try makeDocuments(of: release, visit.office)
                _ = try PublishRelease(release: release, actor: person.member).perform(in: visit.office, key: key)
            }
        },
        .closed(.get, "/desk/releases/{release}/notes/{proposal}", for: .steering) { visit, _ throws(OfficeError) in try note(visit) },
        .closed(.post, "/desk/releases/{release}/notes/{proposal}", for: .steering, pace: .passphrase) { visit, person throws(OfficeError) in
            do throws(OfficeError) {
                try visit.confirm(person)
                let (release, proposal): (ReleaseName, ProposalID) = (try visit.name("release"), try visit.name("proposal"))
                _ = try CorrectNote(release: release, proposal: proposal, note: try visit.words("note", "the note"), actor: person.member)
                    .perform(in: visit.office, key: try visit.key())
                return visit.seeOther("/desk/releases/\(release)")
            } catch {
                guard case .refusal = error else { throw error }
                return try note(visit, error: error)
            }
        },
    ]

    private static func note(_ visit: Visit, error: OfficeError? = nil) throws(OfficeError) -> Answer {
        let proceedings = try visit.office.proceedings()
        let (name, id): (ReleaseName, ProposalID) = (try visit.name("release"), try visit.name("proposal"))
        guard let release = proceedings.releases[name], release.isPublished, release.proposals.contains(id), let proposal = proceedings.proposals[id] else {
            throw .unreadable("No proposal \(id) came with a published release \(name).")
        }
        return NotePage(release: release, proposal: proposal, visit: visit, error: error).response()
    }

    /// What cannot be set holds the publication up; a program that is missing does not. The thread waits meanwhile.
    private static func makeDocuments(of release: ReleaseName, _ office: Secretariat) throws(OfficeError) {
        guard let known = try office.proceedings().releases[release], case .certified = known.state else { return }
        let made = MultiThreadedEventLoopGroup.singleton.any().makeFutureWithTask { () -> Result<Void, OfficeError> in
            do throws(OfficeError) {
                _ = try await MakeDocuments(release: release).perform(in: office)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        do { try made.wait().get() } catch let error as OfficeError { throw error } catch { throw .fault("\(error)") }
    }

    private static func step(_ visit: Visit, _ act: (ReleaseName, String) throws(OfficeError) -> Void) throws(OfficeError) -> Answer {
        let release: ReleaseName = try visit.name("release")
        try act(release, try visit.key())
        return visit.seeOther("/desk/releases/\(release)")
    }
}
