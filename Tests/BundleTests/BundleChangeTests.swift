import Bundle
import Testing

/// What must never happen: a bundle that is not what was certified, and passes.
@Suite("changes to a bundle")
struct BundleChangeTests {
    static let names = ["SHA256SUMS", "SHA256SUMS.sig", "allowed_signers", "2023-09.tar"]

    @Test("every single byte changed in any of the four files is detected", arguments: names)
    func everyByte(name: String) throws {
        let bundle = try SampleBundle(payload: ["a": "x"])
        let signers = try bundle.signers
        let bytes = try #require(bundle.files[name])
        var generator = SplitMix64(seed: 1)
        for place in bytes.indices {
            var changed = bundle
            changed.files[name]?[place] ^= UInt8.random(in: 1...255, using: &generator)
            if changed.audit(trusting: signers).flaws.isEmpty { Issue.record("byte \(place) of \(name) went unnoticed") }
        }
    }

    @Test("every single byte changed in an archive before it was sealed is detected")
    func everyByteBeforeSealing() throws {
        let archive = try SampleBundle.archive(payload: ["a": "x"])
        var generator = SplitMix64(seed: 2)
        for place in archive.indices {
            var changed = archive
            changed[place] ^= UInt8.random(in: 1...255, using: &generator)
            if try SampleBundle(sealing: changed).audit().flaws.isEmpty { Issue.record("byte \(place) went unnoticed") }
        }
    }

    @Test("every bit of the three small files is guarded", arguments: names.dropLast())
    func everyBit(name: String) throws {
        let bundle = try SampleBundle(payload: ["a": "x"])
        let bytes = try #require(bundle.files[name])
        for place in bytes.indices {
            for bit in 0..<8 {
                var changed = bundle
                changed.files[name]?[place] ^= 1 << bit
                if changed.audit().flaws.isEmpty { Issue.record("bit \(bit) of byte \(place) of \(name) went unnoticed") }
            }
        }
    }

    @Test("random changes are detected: bytes written over, put in, taken out, moved, cut off")
    func randomChanges() throws {
        let seed: UInt64 = 20_230_930
        var generator = SplitMix64(seed: seed)
        let bundle = try SampleBundle()
        for run in 0..<1000 {
            var changed = bundle
            let name = generator.pick(Self.names)
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
