import Testing

@testable import Site

/// Every pair of colours that stands together is told apart, by day and by night.
@Suite struct PaletteTests {
    /// The contrast of two colours after WCAG 2.2, from 1 to 21.
    private func contrast(_ first: String, _ second: String) -> Double {
        let (a, b) = (luminance(first), luminance(second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ colour: String) -> Double {
        guard colour.utf8.count == 7, let value = Int(colour.dropFirst(), radix: 16) else { return .nan }
        let parts = [16, 8, 0].map { shift in
            let part = Double((value >> shift) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// The 2.4th power: the square, and the fifth root of the square.
    private func power(_ base: Double) -> Double {
        let square = base * base
        var root = 1.0
        for _ in 0..<80 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }

    @Test("black and white are as far apart as colours are, and a colour is like itself")
    func measure() {
        #expect(abs(contrast("#000000", "#ffffff") - 21) < 0.001)
        #expect(abs(contrast("#777777", "#ffffff") - 4.478) < 0.001)
        #expect(contrast("#1a4f8b", "#1a4f8b") == 1)
    }

    @Test("words stand out from every ground they stand on at 4.5 to 1 or better", arguments: ["light", "dark"])
    func words(scheme: String) {
        let palette = scheme == "light" ? Palette.light : .dark
        for ground in [palette.paper, palette.wash, palette.target, palette.alarmWash] {
            for ink in [palette.ink, palette.muted, palette.link, palette.visited, palette.bar] {
                #expect(contrast(ink, ground) >= 4.5, "\(ink) on \(ground)")
            }
        }
        #expect(contrast(palette.mastheadInk, palette.masthead) >= 7)
        #expect(contrast(palette.mastheadMuted, palette.masthead) >= 7)
        #expect(contrast(palette.alarm, palette.alarmWash) >= 4.5)
        #expect(contrast(palette.focusInk, palette.focus) >= 7)
    }

    @Test("added and deleted words stand out from their grounds, at 9 to 1 by night", arguments: ["light", "dark"])
    func redlines(scheme: String) {
        let palette = scheme == "light" ? Palette.light : .dark
        let least = scheme == "light" ? 7.0 : 9.0
        #expect(contrast(palette.added, palette.addedWash) >= least)
        #expect(contrast(palette.deleted, palette.deletedWash) >= least)
        #expect(contrast(palette.bar, palette.paper) >= 3)
    }
}
