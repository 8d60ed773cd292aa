import Foundation

/// An example of the CommonMark specification.
struct CommonMarkExample: Sendable {
    var number: Int
    var markdown: String
    var html: String

    /// All examples of the suite; none where it is missing.
    static let all: [CommonMarkExample] = {
        guard let url = Shared.url("suites/commonmark/spec.txt"), let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        let fence = String(repeating: "`", count: 32)
        var examples: [CommonMarkExample] = []
        var current: (markdown: [Substring], html: [Substring], isHTML: Bool)?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "\(fence) example" {
                current = ([], [], false)
            } else if line == fence, let finished = current {
                func joined(_ lines: [Substring]) -> String {
                    lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
                }
                examples.append(
                    CommonMarkExample(number: examples.count + 1, markdown: joined(finished.markdown), html: joined(finished.html)))
                current = nil
            } else if line == ".", current?.isHTML == false {
                current?.isHTML = true
            } else if current?.isHTML == true {
                current?.html.append(line)
            } else {
                current?.markdown.append(line)
            }
        }
        return examples
    }()
}
