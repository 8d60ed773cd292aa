import Testing

@testable import Site

/// Numbers that can be rung from an emergency note.
@Suite struct TelephoneNumberTests {
    private func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return TelephoneNumbers.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test("emergency numbers and longer ones are found, as they are written", arguments: [
        ("Call 999.", ["999"]), ("call 999, or 101 or 111", ["999", "101", "111"]), ("020 7946 0000", ["020 7946 0000"]),
        ("+44 20 7946 0000 at night", ["+44 20 7946 0000"]), ("0800 1111 or 0808 800 5000", ["0808 800 5000"]), ("(999)", ["999"]),
    ])
    func numbers(text: String, numbers: [String]) {
        #expect(found(text) == numbers)
    }

    @Test("what is no telephone number is left alone", arguments: [
        "4.1.999", "999.1", "the 999th", "form999", "9999", "1989", "section 47", "2024-09-30", "100 hours", "",
    ])
    func others(text: String) {
        #expect(found(text).isEmpty)
    }
}
