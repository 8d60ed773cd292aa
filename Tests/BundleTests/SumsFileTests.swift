import Bundle
import Digests
import Testing

@Suite("a list of sums")
struct SumsFileTests {
    private static let one = String(repeating: "1a", count: 32)

    private func refusal(_ text: String) -> String? {
        do throws(BundleFlaw) {
            _ = try SumsFile(parsing: Array(text.utf8), named: "SHA256SUMS")
            return nil
        } catch {
            return error.message
        }
    }

    @Test("what is read is written back byte by byte")
    func roundTrip() throws {
        let text = "\(Self.one)  a b\n\(Self.one)  a/É\n\(Self.one)  b\n"
        let list = try SumsFile(parsing: Array(text.utf8), named: "SHA256SUMS")
        #expect(list.bytes == Array(text.utf8))
        #expect(list.lines.map(\.path.text) == ["a b", "a/É", "b"])
        #expect(list["a b"] == Digest(hex: Self.one))
        #expect(list["c"] == nil)
    }

    @Test("an empty list is a list")
    func empty() {
        #expect(refusal("") == nil)
    }

    @Test(
        "any other spelling is refused with its line",
        arguments: [
            one.uppercased() + "  a\n", one + " *a\n", one + " a\n", one + "\ta\n", one.dropLast() + "  a\n", one + "  \n", "\n",
            " " + one + "  a\n", "# comment\n", one + "0  a\n",
        ])
    func spellings(text: String) {
        #expect(
            refusal("\(Self.one)  0\n" + text)
                == "Line 2 of “SHA256SUMS” is not a SHA-256 in 64 small hexadecimal digits, two spaces and a path.")
    }

    @Test("a last line without an end is refused")
    func unended() {
        #expect(refusal("\(Self.one)  a") == "Line 1 of “SHA256SUMS” does not end.")
    }

    @Test("a list out of order, or with one path twice, is refused")
    func order() {
        let message = "Line 2 of “SHA256SUMS” is not in the order of the paths, each once."
        #expect(refusal("\(Self.one)  b\n\(Self.one)  a\n") == message)
        #expect(refusal("\(Self.one)  a\n\(Self.one)  a\n") == message)
    }

    @Test("an unsafe path is refused, and so is the carriage return of Windows")
    func paths() {
        #expect(refusal("\(Self.one)  ../a\n") == "The path “../a” leaves its folder or goes in circles.")
        #expect(refusal("\(Self.one)  a\r\n") == "The path “a\u{FFFD}” holds a control character.")
    }
}
