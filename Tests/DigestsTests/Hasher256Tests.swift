import Digests
import Testbench
import Testing

@Suite("A hasher")
struct Hasher256Tests {
    @Test("that read nothing gives the digest of nothing")
    func nothing() {
        #expect(Hasher256().finish() == Digest(of: ""))
    }

    @Test("forgets where pieces began and ended", arguments: [0x5EED, UInt64.random(in: .min ... .max)])
    func pieces(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
                UInt8.random(in: .min ... .max, using: &random)
            }
            var hasher = Hasher256()
            var start = 0
            while start < bytes.count {
                let end = Int.random(in: start...bytes.count, using: &random)
                if Bool.random(using: &random) {
                    hasher.update(Array(bytes[start..<end]))
                } else {
                    hasher.update(bytes.span.extracting(start..<end))
                }
                start = end
            }
            let digest = hasher.finish()
            #expect(digest == Digest(of: bytes), "seed \(seed)")
        }
    }

    @Test("takes text and bytes alike")
    func mixture() {
        var hasher = Hasher256()
        hasher.update("paragraph")
        hasher.update([0])
        hasher.update("k3f9tw — “must”")
        let digest = hasher.finish()
        #expect(digest == Digest(of: "paragraph\u{0}k3f9tw — “must”"))
    }
}
