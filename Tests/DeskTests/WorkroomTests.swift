import Foundation
import Synchronization
import Testing

@testable import Desk

@Suite("Work that waits has threads of its own")
struct WorkroomTests {
    private static var niceness: Int32 { getpriority(Int32(PRIO_PROCESS.rawValue), 0) }

    @Test("who reads stands back for who writes, and nobody else does")
    func niceness() async {
        let (reading, writing) = (Workroom(threads: 1, most: 4, niceness: 5), Workroom(threads: 1, most: 4))
        let before = Self.niceness
        #expect(await reading.perform { Self.niceness } == before + 5 || before > 14)
        #expect(await writing.perform { Self.niceness } == before)
    }

    @Test("what is more than a room takes is turned away at once")
    func full() async {
        let room = Workroom(threads: 1, most: 2)
        let gate = Mutex(true)
        async let first = room.perform { while gate.withLock({ $0 }) { usleep(1_000) } }
        async let second = room.perform {}
        try? await Task.sleep(for: .milliseconds(200))
        #expect(await room.perform {} == nil)
        gate.withLock { $0 = false }
        _ = await (first, second)
    }
}
