import Foundation
import Manuals
import Releases
import Testbench
import Testing

@testable import Site

/// What can be found, and where it leads.
@Suite struct SearchTests {
    /// The index of a site as the script reads it.
    private struct Index {
        /// Each word's places, as the paths with the ids there; a heading or title ends in `!`.
        private(set) var places: [String: [String]] = [:]
        private let pages: [[String]]

        init(_ files: [String: [UInt8]]) throws {
            var pages: [[String]] = []
            var words: [String: String] = [:]
            for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("assets/search/") {
                let script = String(decoding: bytes, as: UTF8.self)
                let start = try #require(script.firstIndex(of: ",")), end = try #require(script.lastIndex(of: ")"))
                let value = try JSONSerialization.jsonObject(with: Data(script[script.index(after: start)..<end].utf8))
                if let value = value as? [[String]] { pages += value }
                if let value = value as? [String: String] { words.merge(value) { first, _ in first } }
            }
            self.pages = pages
            for (word, list) in words { places[word] = unpacked(list) }
        }

        /// As the script reads them: 57 last digits from `#`, 34 others from `]`.
        private func numbers(_ spelled: Substring) -> [Int] {
            var numbers: [Int] = []
            var (number, scale) = (0, 1)
            for byte in spelled.utf8 {
                let digit = Int(byte) - 35
                number += scale * (digit < 58 ? digit : digit - 1)
                scale *= digit < 58 ? 1 : 34
                guard digit < 58 else { continue }
                numbers.append(number)
                (number, scale) = (0, 1)
            }
            return numbers
        }

        private func unpacked(_ list: String) -> [String] {
            var found: [String] = []
            var page = 0
            for group in list.split(separator: " ") {
                var numbers = numbers(group)[...]
                page += numbers.removeFirst()
                var place = 0
                for number in numbers {
                    place += number / 2
                    let path = pages[page][0]
                    let id = place == 0 ? "" : "#" + pages[page][3].split(separator: "|")[place - 1].split(separator: " ")[0].drop { $0 == "=" }
                    found.append("\(path)\(id)\(number % 2 == 1 ? "!" : "")")
                }
            }
            return found
        }
    }

    @Test("a number of the index is read as it was spelled, and is as long as was said")
    func spelling() {
        for number in Array(0..<5000) + [65_892, 65_893, 10_000_000] {
            var bytes: [UInt8] = []
            SearchNumber.append(number, to: &bytes)
            #expect(bytes.count == SearchNumber.length(of: number))
            #expect(bytes.allSatisfy { (0x23...0x7E).contains($0) && $0 != 0x5C })
            var end = 0
            #expect(SearchNumber.read(bytes.span, at: &end) == number)
            #expect(end == bytes.count)
        }
    }

    private func index(of edition: Edition) throws -> Index {
        let files = SitePlan(edition).files.map { ($0.path, $0.bytes()) }
        return try Index(Dictionary(files, uniquingKeysWith: { first, _ in first }))
    }

    @Test("a word is found in every paragraph, heading, title and list that has it, whatever its case")
    func words() throws {
        let index = try index(of: Sample().edition)
        #expect(index.places["immediate"] == ["enquiries/index.html#sssss1!"])
        #expect(index.places["24"] == ["enquiries/index.html#aaaaa2"])
        #expect(index.places["online"] == ["online-harm/index.html!", "online-harm/index.html#ccccc2"])
        #expect(index.places["westborough"] == ["contacts.html#westborough"])
        #expect(index.places["meeting"] == ["glossary.html#strategy-discussion"])
    }

    @Test("numbers and codes are words: 1.2.2 and CP1 lead where they stand")
    func numbers() throws {
        let index = try index(of: Sample().edition)
        #expect(index.places["cp1"] == ["enquiries/index.html!"])
        let numbered = try #require(Outline(Sample().manual(isNew: true)).standing(of: id("aaaaa2"))?.number)
        #expect(index.places[numbered]?.contains("enquiries/index.html#aaaaa2") == true)
    }

    @Test("what was deleted, removed or withdrawn is not found")
    func deleted() throws {
        let index = try index(of: Sample().edition)
        for word in ["48", "waits", "customs"] { #expect(index.places[word] == nil, "\(word)") }
    }

    @Test("what a listing, a table, a note or a pathway says is found")
    func blocks() throws {
        let index = try index(of: Sample().edition)
        for word in ["999", "line", "act", "locally", "map"] {
            #expect(index.places[word]?.isEmpty == false, "\(word)")
        }
    }

    @Test("words of no use are left out, and so are letters alone")
    func common() throws {
        let index = try index(of: Sample().edition)
        for word in ["the", "of", "a"] { #expect(index.places[word] == nil, "\(word)") }
        #expect(index.places.keys.allSatisfy { $0.utf8.count > 1 || $0.first?.isNumber == true })
    }

    @Test("a past edition cannot be searched, so that nobody finds what is not in force")
    func past() throws {
        let past = try #require(Sample().edition.earlier.first).edition
        let paths = SitePlan(past).files.map(\.path)
        #expect(!paths.contains { $0.hasPrefix("assets/search") || $0 == "search.html" || $0 == "worker.js" })
    }

    @Test("words are told apart as the script does it", arguments: [
        ("The child’s record – kept “safe”.", ["the", "child", "record", "kept", "safe"]),
        ("Section 7.2.5, not 7.", ["section", "7.2.5", "not", "7"]), ("4.1.22A and e.g. CP1.", ["4.1.22a", "and", "cp1"]),
        ("one/two_three-four", ["one", "two", "three", "four"]), ("ÉCOLE naïve 東京", ["école", "naïve", "東京"]), ("", []), ("7.", ["7"]),
        ("5\u{212A} \u{212A}elvin a\u{212B}b \u{2126}", ["5k", "kelvin", "aåb", "ω"]), ("Straße – ΟΔΟΣ", ["straße", "οδοσ"]),
        ("a", []), ("ab", ["ab"]), ("Multiagency", ["multiagency"]), ("Interagency1", ["interagency1"]),
    ])
    func scanning(text: String, words: [String]) {
        #expect(Self.words(in: text).map(\.spelled) == words)
    }

    @Test("a word has the key of its letters in lower case, however it was read")
    func keys() {
        var random = SplitMix64(seed: 11)
        let characters = ["a", "B", "z", "{", "`", "@", "[", "7", ".", " ", "é", "É", "’", "Z", "m", "qu", "safeguarding", "Safe"]
        for _ in 0..<20_000 {
            let text = (0..<random.below(30)).map { _ in random.one(of: characters) }.joined()
            let found = Self.words(in: text)
            for word in found { #expect(word.key == WordKey(word.spelled.utf8.span).number, "\(text)") }
            let expected = text.lowercased().split { !($0.isASCII ? $0.isLetter || $0.isNumber || $0 == "." : $0 == "é") }
            if !text.contains(".") {
                #expect(found.map(\.spelled) == expected.map(String.init).filter { $0.utf8.count > 1 || $0.first?.isNumber == true }, "\(text)")
            }
        }
    }

    @Test("what stood in the text of a page before is no word of the next")
    func nextPage() {
        var text = SearchText()
        text.begin(isHeading: true)
        text.add(String(repeating: "former words ", count: 1_000))
        text.removeAll()
        text.begin(isHeading: false)
        text.add("new")
        #expect(text.places.map(\.start) == [0])
        #expect(Self.words(in: text).map(\.spelled) == ["new"])
    }

    private static func words(in text: String) -> [(spelled: String, key: UInt64)] {
        var page = SearchText()
        page.begin(isHeading: false)
        page.add(text)
        return words(in: page)
    }

    private static func words(in text: SearchText) -> [(spelled: String, key: UInt64)] {
        var words: [(spelled: String, key: UInt64)] = []
        var index = 0
        let bytes = text.bytes.span
        while let word = WordScanner.next(in: bytes, from: &index, to: text.count) {
            words.append((String(decoding: word.place.map { bytes[$0] }, as: UTF8.self), word.key))
        }
        return words
    }

    @Test("a word keeps its number among thousands of others")
    func table() {
        var table = WordTable()
        let words = (0..<20_000).map { Array("word\($0 &* 7919)".utf8) }
        let numbers = words.map { table.number(of: $0.span) }
        #expect(numbers == Array(0..<20_000))
        #expect(words.map { table.number(of: $0.span) } == numbers)
        #expect(Array(table[12_345]) == words[12_345])
    }

    @Test("without a script the page of search is an index by number and from A to Z")
    func withoutScript() throws {
        let page = try #require(try BuiltSite.sample.get().pages["search.html"])
        let links = page.elements.compactMap { $0.tag == "a" ? $0.attributes["href"] : nil }
        for address in ["enquiries/index.html#sssss1", "glossary.html#harm", "contacts.html#eastborough", "online-harm/index.html"] {
            #expect(links.contains(address), "\(address)")
        }
    }
}
