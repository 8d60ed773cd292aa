import Foundation

/// HTML as Python's own parser reads it: somebody else's reading of what the writer wrote.
enum StockParser {
    /// The nodes of each page, in the order they are written.
    static func read(_ pages: [[UInt8]]) throws -> [ParsedPage] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, page) in pages.enumerated() { try Data(page).write(to: folder.appending(path: "\(index).html")) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program, folder.path(percentEncoded: false), "\(pages.count)"]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
        let answer = try Data(contentsOf: folder.appending(path: "answer.json"))
        return try JSONDecoder().decode([ParsedPage].self, from: answer)
    }

    private static let program = """
        import html.parser, json, pathlib, sys
        VOID = {"br", "hr", "img", "input", "link", "meta"}
        class Reader(html.parser.HTMLParser):
            def __init__(self):
                super().__init__(convert_charrefs=True)
                self.nodes, self.open, self.faults = [], [], []
            def node(self, tag, attributes, text):
                self.nodes.append({"parent": self.open[-1] if self.open else -1, "tag": tag,
                    "names": [name for name, _ in attributes],
                    "attributes": {name: value or "" for name, value in attributes}, "text": text})
            def handle_starttag(self, tag, attributes):
                self.node(tag, attributes, "")
                if tag not in VOID: self.open.append(len(self.nodes) - 1)
            def handle_endtag(self, tag):
                if self.open and self.nodes[self.open[-1]]["tag"] == tag: self.open.pop()
                else: self.faults.append("</" + tag + ">")
            def handle_data(self, data): self.node("", [], data)
            def handle_comment(self, data): self.faults.append("<!--" + data)
            def handle_pi(self, data): self.faults.append("<?" + data)
            def unknown_decl(self, data): self.faults.append("<![" + data)
        folder, answer = pathlib.Path(sys.argv[1]), []
        for index in range(int(sys.argv[2])):
            reader = Reader()
            reader.feed((folder / f"{index}.html").read_bytes().decode("utf-8"))
            reader.close()
            reader.faults += ["<" + reader.nodes[place]["tag"] + "> is open" for place in reader.open]
            answer.append({"nodes": reader.nodes, "faults": reader.faults})
        (folder / "answer.json").write_text(json.dumps(answer), "utf-8")
        """
}

/// A page as it was read.
struct ParsedPage: Decodable, Sendable {
    struct Node: Decodable, Sendable {
        /// The place of the element it stands in; -1 for none.
        let parent: Int
        /// Empty for words.
        let tag: String
        /// Its attributes' names as they are written, also one that stands twice.
        let names: [String]
        let attributes: [String: String]
        let text: String

        var id: String? { attributes["id"] }
        var classes: [Substring] { attributes["class"]?.split(separator: " ") ?? [] }
    }

    let nodes: [Node]
    /// Elements closed wrongly or not at all, comments, and whatever else the writer never writes.
    let faults: [String]

    var elements: [Node] { nodes.filter { !$0.tag.isEmpty } }

    /// The places of everything in an element.
    func places(in place: Int) -> Range<Int> {
        let first = place + 1
        return first..<(nodes[first...].firstIndex { $0.parent < place } ?? nodes.count)
    }

    /// The words of an element and everything in it.
    func text(of place: Int) -> String {
        nodes[places(in: place)].map(\.text).joined()
    }

    /// The words of the first element that fits, and everything in it.
    func text(where fits: (Node) -> Bool) -> String? {
        nodes.firstIndex { !$0.tag.isEmpty && fits($0) }.map { text(of: $0) }
    }
}
