import Manuals
import Testing

@Suite("work shared out among cores")
struct ConcurrencyTests {
    private struct Fault: Error, Equatable { let element: Int }

    @Test("gives what is made of each element, in their order", arguments: [0, 1, 2, 63, 64, 65, 1_000])
    func order(count: Int) {
        #expect(Array(0..<count).mapConcurrently { $0 * 3 } == (0..<count).map { $0 * 3 })
    }

    @Test("throws what the first element that fails throws, whichever failed first by the clock", arguments: [0, 1, 499, 999])
    func failure(first: Int) {
        #expect(throws: Fault(element: first)) {
            try Array(0..<1_000).mapConcurrently { element throws(Fault) in
                if element >= first { throw Fault(element: element) }
                return element
            }
        }
    }
}
