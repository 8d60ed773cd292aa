import Foundation

/// HTML as Python's own parser reads it: somebody else's reading of what the writer wrote.
public enum StockParser {
    /// The nodes of each page, in the order they are written.
    public static func read(_ pages: [[UInt8]]) throws -> [ParsedPage] {
        let folder = try Scratch()
        for (index, page) in pages.enumerated() { try folder.write(page, to: "\(index).html") }
        let outcome = try Outcome.of(["python3", "-c", program, folder.path, "\(pages.count)"], in: folder.path)
        guard outcome.succeeded else { throw ProgramFailed(arguments: ["python3"], output: outcome.output) }
        let answer = Data(try folder.bytes(of: "answer.json"))
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
public struct ParsedPage: Decodable, Sendable {
    public struct Node: Decodable, Sendable {
        /// The place of the element it stands in; -1 for none.
        public let parent: Int
        /// Empty for words.
        public let tag: String
        /// Its attributes' names as they are written, also one that stands twice.
        public let names: [String]
        public let attributes: [String: String]
        public let text: String

        public var id: String? { attributes["id"] }
        public var classes: [Substring] { attributes["class"]?.split(separator: " ") ?? [] }
    }

    public let nodes: [Node]
    /// Elements closed wrongly or not at all, comments, and whatever else the writer never writes.
    public let faults: [String]

    public var elements: [Node] { nodes.filter { !$0.tag.isEmpty } }

    /// The places of everything in an element.
    public func places(in place: Int) -> Range<Int> {
        let first = place + 1
        return first..<(nodes[first...].firstIndex { $0.parent < place } ?? nodes.count)
    }

    /// The words of an element and everything in it.
    public func text(of place: Int) -> String {
        nodes[places(in: place)].map(\.text).joined()
    }

    /// The words of the first element that fits, and everything in it.
    public func text(where fits: (Node) -> Bool) -> String? {
        nodes.firstIndex { !$0.tag.isEmpty && fits($0) }.map { text(of: $0) }
    }
}
