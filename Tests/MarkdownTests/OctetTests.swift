import Testbench
import Testing

@testable import Markdown

@Suite("questions asked of eight bytes at a time have the answers bytes give one by one")
struct OctetTests {
    /// Texts of every length up to three octets, of few letters, so that each is often there and often not.
    private static let texts: [[UInt8]] = (0..<3_000).map { seed in
        var random = SplitMix64(seed: 0x0C7E7 &+ UInt64(seed))
        let letters: [UInt8] = [0x20, 0x61, 0x40, 0x0A, 0x80, 0x00, 0x5E, 0xFF]
        let kinds = 1 + Int(random.next() % UInt64(letters.count))
        return (0..<(seed % 27)).map { _ in letters[Int(random.next() % UInt64(kinds))] }
    }

    @Test("whether and how often a byte is there", arguments: [0x20, 0x40, 0x0A, 0x00, 0x80, 0xFF, 0x1F] as [UInt8])
    func byte(_ byte: UInt8) {
        for text in Self.texts {
            #expect(text.span.contains(byte) == text.firstIndex(of: byte).map { _ in true } ?? false, "\(text)")
            #expect(text.span.hasSigns { $0.signs(of: byte) | $0.signs(of: 0x5E) } == text.contains { $0 == byte || $0 == 0x5E }, "\(text)")
            #expect(text.span.count(of: byte) == text.count { $0 == byte }, "\(text)")
            for start in 0...text.count {
                #expect(text.span.firstIndex(of: byte, from: start) == text[start...].firstIndex(of: byte) ?? text.count, "\(text)")
            }
        }
    }

    @Test("whether two texts are the same")
    func sameness() {
        for (one, other) in zip(Self.texts, Self.texts.dropFirst(27)) {
            let (isSame, isItself) = (one.span.isSame(as: other.span), one.span.isSame(as: (other + one).span.extracting(other.count...)))
            #expect(isSame == (one == other), "\(one) \(other)")
            #expect(isItself, "\(one)")
        }
    }

    @Test("whether one is below a space, and whether two spaces follow one another")
    func spaces() {
        for text in Self.texts {
            #expect(text.span.hasOctet { $0.hasControl } == text.contains { $0 < 0x20 }, "\(text)")
            for start in [false, true] {
                var (endsInSpace, before) = (start, start)
                let expected = text.contains { byte in
                    defer { before = byte == 0x20 }
                    return before && byte == 0x20
                }
                #expect(text.span.hasOctet { $0.hasTwoSpaces(after: &endsInSpace) } == expected, "\(text)")
            }
        }
    }
}
