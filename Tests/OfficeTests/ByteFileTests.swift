import Digests
import Foundation
import Manuals
import Testing

@testable import Office

@Suite("The bytes kept in a file")
struct ByteFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "rubric-bytes-\(UUID().uuidString)").path(percentEncoded: false)

    @Test("are what was kept, whoever kept them, and whole or in part")
    func kept() throws {
        let file = try #require(ByteFile.unnamed())
        let pages = (0..<400).map { page in [UInt8](repeating: UInt8(page % 251), count: page * 37 % 5_000) }
        let places = pages.mapConcurrently { file.keep($0) }
        for (page, place) in zip(pages, places) {
            #expect(file.bytes(at: place) == page)
            let half = place.lowerBound + place.count / 2
            #expect(file.bytes(at: half..<place.upperBound) == Array(page[(place.count / 2)...]))
        }
        #expect(file.size == pages.reduce(0) { $0 + $1.count })
        try file.check()
    }

    @Test("go on where a build before ended")
    func adding() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try ByteFile("\(folder)/bytes").keep([1, 2, 3])
        let file = try ByteFile("\(folder)/bytes", adding: true)
        #expect(file.keep([4, 5]) == 3..<5)
        #expect(file.bytes(at: first) == [1, 2, 3])
        #expect(try ByteFile("\(folder)/bytes").size == 0)
    }

    @Test("that are not there are said, and so is a file that cannot be written")
    func missing() throws {
        let file = try #require(ByteFile.unnamed())
        #expect(file.bytes(at: 0..<1) == [])
        #expect(throws: OfficeError.self) { try file.check() }
        #expect(throws: OfficeError.self) { _ = try ByteFile("\(folder)/no/folder") }
    }
}
