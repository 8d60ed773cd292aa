import Bundle
import Editorial
import Git
public import Manuals
import Record
import Signing

/// Verifies a published folder: every bundle in it, and that `latest.json` names the newest.
public struct VerifyReleases: Sendable {
    private let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    /// Whether a folder is one of published bundles.
    public static func isPublished(_ folder: String) -> Bool {
        (try? Folder.names(in: folder).contains(LatestRelease.fileName)) ?? false
    }

    /// The folder's verdict, its flaws beginning with the bundle they are about.
    public func perform(against office: Secretariat?, at moment: Moment) throws(OfficeError) -> VerifyBundle.Verdict {
        let names = try recorded { () throws(RecordFault) in try inGit { () throws(GitError) in try Folder.names(in: folder) } }
        var flaws: [String] = []
        var withdrawn: [String] = []
        var verdicts: [ReleaseName: VerifyBundle.Verdict] = [:]
        for name in names where name != LatestRelease.fileName && name != LatestRelease.signatureName {
            guard let release = ReleaseName(name) else {
                flaws.append("\(name) is no part of a folder of releases.")
                continue
            }
            let verdict = try VerifyBundle(folder: "\(folder)/\(name)").perform(against: office, at: moment)
            flaws += verdict.flaws.map { "\(name): \($0)" }
            withdrawn += verdict.withdrawn.map { "\(name): \($0)" }
            if let held = verdict.release, held != release { flaws.append("\(name): it holds release \(held).") }
            verdicts[release] = verdict
        }
        do throws(BundleFlaw) {
            let latest = try LatestRelease(
                reading: try bytes(of: LatestRelease.fileName), signature: try bytes(of: LatestRelease.signatureName),
                trusting: try signers(office), at: moment)
            flaws += try self.flaws(of: latest, verdicts, office)
            return VerifyBundle.Verdict(
                flaws: flaws, withdrawn: withdrawn, release: latest.release, unconfirmedKey: verdicts[latest.release]?.unconfirmedKey,
                sequence: latest.sequence, inForce: try? office?.proceedings().editions.last)
        } catch {
            return VerifyBundle.Verdict(flaws: flaws + [error.message], withdrawn: withdrawn, release: nil, unconfirmedKey: nil, sequence: nil, inForce: nil)
        }
    }

    /// Why what `latest.json` names is not the newest, or not here.
    private func flaws(
        of latest: LatestRelease, _ verdicts: [ReleaseName: VerifyBundle.Verdict], _ office: Secretariat?
    ) throws(BundleFlaw) -> [String] {
        var flaws: [String] = []
        if let named = verdicts[latest.release] {
            if named.sequence != latest.sequence { flaws.append("“latest.json” counts release \(latest.release) as edition \(latest.sequence), and its record does not.") }
            let sums = try SumsFile(parsing: bytes(of: "\(latest.release)/SHA256SUMS"), named: "SHA256SUMS")
            if sums[latest.archive] != latest.sha256 { flaws.append("“latest.json” names another archive of release \(latest.release) than the one that is here.") }
        } else {
            flaws.append("“latest.json” names release \(latest.release), which is not here.")
        }
        for (release, verdict) in verdicts.sorted(by: { $0.key < $1.key }) where (verdict.sequence ?? 0) > latest.sequence {
            flaws.append("“latest.json” is old: it names release \(latest.release), and release \(release) came later.")
        }
        if let newest = try? office?.proceedings().editions.last, newest != latest.release {
            flaws.append("“latest.json” is old: it names release \(latest.release), and the manual's newest is \(newest).")
        }
        return flaws
    }

    /// Whom to believe: the manual's record where one is given, else what the bundles say of themselves.
    private func signers(_ office: Secretariat?) throws(BundleFlaw) -> AllowedSigners {
        if let signers = try? office?.releaseSigners() { return signers }
        let names = (try? Folder.names(in: folder)) ?? []
        for name in names.reversed() {
            guard ReleaseName(name) != nil, let text = try? bytes(of: "\(name)/allowed_signers"),
                let signers = try? AllowedSigners(parsing: String(decoding: text, as: UTF8.self))
            else { continue }
            return signers
        }
        return AllowedSigners([])
    }

    private func bytes(of name: String) throws(BundleFlaw) -> [UInt8] {
        do { return try DurableFile.read("\(folder)/\(name)", limit: 1 << 20) } catch {
            throw BundleFlaw(unreadable: name)
        }
    }
}
