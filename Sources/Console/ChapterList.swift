import ArgumentParser
import Manuals

/// Ids of chapters between commas.
struct ChapterList: ExpressibleByArgument {
    let ids: [ChapterID]

    init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        ids = names.compactMap { ChapterID($0) }
        guard ids.count == names.count else { return nil }
    }
}
