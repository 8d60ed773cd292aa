import Editorial
import Foundation
import Testbench
import Testing

import Manuals

@testable import Bundle

/// What must never happen: a bundle that is not what was certified, and passes.
@Suite("changes to a bundle")
struct BundleChangeTests {
    private static let small = ["SHA256SUMS", "SHA256SUMS.sig", "allowed_signers"]

    @Test("every single byte changed beside the archive is detected: by one bit, in its case, and at random", arguments: small)
    func everySmallByte(name: String) throws {
        let bundle = try SampleBundle(payload: ["a": "x"])
        let signers = try bundle.signers
        let bytes = try #require(bundle.files[name])
        var generator = SplitMix64(seed: 1)
        for place in bytes.indices {
            for change in [1, 0x20, UInt8.random(in: 2...255, using: &generator)] {
                var changed = bundle
                changed.files[name]?[place] ^= change
                if changed.audit(trusting: signers).flaws.isEmpty { Issue.record("byte \(place) of \(name), changed by \(change), went unnoticed") }
            }
        }
    }

    @Test("every single byte changed in the archive is detected")
    func everyArchiveByte() throws {
        let bundle = try SampleBundle(payload: ["a": "x"])
        let bytes = try #require(bundle.files[SampleBundle.archive])
        var generator = SplitMix64(seed: 2)
        for place in bytes.indices {
            var changed = bundle
            changed.files[SampleBundle.archive]?[place] ^= UInt8.random(in: 1...255, using: &generator)
            if changed.audit().flaws.isEmpty { Issue.record("byte \(place) went unnoticed") }
        }
    }

    @Test("every single byte changed in the archive is detected by the archive alone, without its sum")
    func everyByteWithoutSum() throws {
        let archive = try SampleBundle.archive(payload: ["a": "x"])
        var generator = SplitMix64(seed: 3)
        #expect(try isSound(archive))
        for place in archive.indices {
            var changed = archive
            changed[place] ^= UInt8.random(in: 1...255, using: &generator)
            if try isSound(changed) { Issue.record("byte \(place) went unnoticed") }
        }
    }

    /// Whether an archive is whole and holds a valid bag of Rubric's.
    private func isSound(_ archive: [UInt8]) throws -> Bool {
        var contents = BagContents(of: try #require(ReleaseName(SampleBundle.release)))
        var reader = ArchiveReader(limit: 1 << 20)
        let stream = pieces(of: archive, size: 1 << 16)
        do throws(StreamFailure<Never>) {
            while let entry = try reader.next(from: stream) {
                guard let path = entry.path.below("\(SampleBundle.release)/") else { return false }
                contents.add(path, entry.bytes)
            }
        } catch {
            return false
        }
        return contents.flaws().isEmpty
    }

    /// How many random changes are tried, and from which seed: `Tools/mutation-trial` asks for more than a test does.
    private static let runs = asked("RUBRIC_MUTATIONS") ?? 500
    private static let seed = UInt64(asked("RUBRIC_MUTATION_SEED") ?? 20_230_930)

    private static func asked(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    @Test("random files added, removed, renamed, swapped with each other's or taken from an older bundle are detected")
    func randomFiles() throws {
        var generator = SplitMix64(seed: Self.seed)
        let bundle = try SampleBundle()
        let older = try SampleBundle("2023-03")
        let signers = try bundle.signers
        let names = Self.small + [SampleBundle.archive]
        for run in 0..<Self.runs {
            var changed = bundle
            let name = generator.one(of: names)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: changed.files["\(name)\(Int.random(in: 0...9, using: &generator))"] = [UInt8.random(in: 0...255, using: &generator)]
            case 1: changed.files[name] = nil
            case 2: changed.files["\(name.dropLast())"] = changed.files.removeValue(forKey: name)
            case 3:
                let other = generator.one(of: names.filter { $0 != name })
                (changed.files[name], changed.files[other]) = (changed.files[other], changed.files[name])
            default:
                // The file of an older release under this one's name; the list of signers is the same in both.
                let source = name == SampleBundle.archive ? "2023-03.tar" : name
                changed.files[name] = older.files[source]
            }
            guard changed.files != bundle.files else { continue }
            if changed.audit(trusting: signers).flaws.isEmpty { Issue.record("run \(run) of seed \(Self.seed) on \(name) went unnoticed") }
        }
    }

    @Test("random changes are detected: bytes written over, put in, taken out, moved, repeated, cut off")
    func randomChanges() throws {
        let seed = Self.seed
        var generator = SplitMix64(seed: seed)
        let bundle = try SampleBundle()
        for run in 0..<Self.runs {
            var changed = bundle
            let name = generator.one(of: Self.small + [SampleBundle.archive])
            var bytes = try #require(bundle.files[name])
            let place = Int.random(in: bytes.indices, using: &generator)
            let other = Int.random(in: bytes.indices, using: &generator)
            let range = min(place, other)..<max(place, other) + 1
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            case 2: bytes.removeSubrange(range)
            case 3: bytes.swapAt(place, other)
            case 4: bytes.insert(contentsOf: bytes[range], at: place)
            default: bytes.removeLast(bytes.count - place)
            }
            changed.files[name] = bytes
            guard bytes != bundle.files[name] else { continue }
            if changed.audit().flaws.isEmpty { Issue.record("run \(run) of seed \(seed) on \(name) went unnoticed") }
        }
    }
}
