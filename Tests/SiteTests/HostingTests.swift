import Foundation
import Site
import Testbench
import Testing

/// The examples for web servers say what the program's own server says.
@Suite struct HostingTests {
    private func example(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Tools/hosting/\(name)"), encoding: .utf8)
    }

    @Test("each sends the pages' content policy, and has browsers ask whether a page still stands", arguments: ["nginx.conf", "Caddyfile"])
    func policy(name: String) throws {
        let example = try example(name)
        #expect(example.contains("Content-Security-Policy \"\(ContentPolicy.header)\""))
        for words in ["\"nosniff\"", "\"no-referrer\"", "\"no-cache\"", "gzip"] { #expect(example.contains(words), "\(words)") }
    }

    @Test("the header allows nothing a page does not, and forbids framing besides")
    func header() throws {
        let page = try #require(
            BuiltSite.sample.get().pages["index.html"]?.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"])
        #expect(ContentPolicy.header == page.replacing(" file:", with: "") + "; frame-ancestors 'none'")
    }
}
