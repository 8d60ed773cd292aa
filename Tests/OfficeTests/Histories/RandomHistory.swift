import Editorial
import Foundation
import Git
import Manuals
import Record
import Testbench

@testable import Office

/// A manual in which random people do random things, sensible and not, through the office.
struct RandomHistory {
    let manual: TestManual
    var draw: SplitMix64
    var tally = Tally()
    var now = Moment("2017-04-01T09:00:00Z")!
    var made = 0

    static let people: [MemberID] = [
        "chair", "social-care-1", "health-1", "police-1", "education-1", "health-deputy", "author", "coordinator", "police-2", "nobody",
    ]

    init(seed: UInt64) throws {
        manual = try TestManual()
        draw = SplitMix64(seed: seed)
        manual.set("2017-04-01T09:00:00Z")
    }

    var office: Secretariat { manual.office }
    var day: CalendarDay { now.day }
    func proceedings() throws -> Proceedings { try office.proceedings() }

    /// Does so many things.
    mutating func live(_ steps: Int) throws {
        for _ in 0..<steps {
            now = max(now, try proceedings().latest ?? now)
            if chance(3) { pass(days: below(6)) }
            switch below(100) {
            case 0..<16: try submit()
            case 16..<22: try ask()
            case 22..<36: try vote()
            case 36..<52: try decide()
            case 52..<57: try setAside()
            case 57..<64: try actUrgently()
            case 64..<68: try openRelease()
            case 68..<74: try schedule()
            case 74..<82: try bringOut()
            case 82..<86: try tamper()
            case 86..<92: try govern()
            case 92..<96: try consult()
            default: try say()
            }
        }
    }

    // MARK: Chance

    mutating func below(_ bound: Int) -> Int { Int(draw.next() % UInt64(max(1, bound))) }
    /// Once in so many times.
    mutating func chance(_ often: Int) -> Bool { below(often) == 0 }
    mutating func pick<Value>(_ values: [Value]) -> Value? { values.isEmpty ? nil : values[below(values.count)] }

    mutating func pass(days: Int) {
        now = Moment(seconds: now.seconds + Int64(days) * 86_400)
        manual.set(now.description)
    }

    /// The coordinator, or once in a while anybody.
    mutating func steering() -> MemberID { chance(12) ? anybody() : chance(3) ? "chair" : "coordinator" }
    mutating func anybody() -> MemberID { Self.people[below(Self.people.count)] }

    mutating func proposal(_ test: (Proposal) -> Bool = { _ in true }) throws -> ProposalID? {
        pick(try proceedings().proposals.values.filter(test).map(\.id).sorted())
    }

    mutating func release(_ test: (Release) -> Bool = { _ in true }) throws -> Release? {
        pick(try proceedings().releases.values.filter(test).sorted { $0.name < $1.name })
    }

    /// Tries something: what the rules or the text refuse is counted, anything else is a failure.
    @discardableResult
    mutating func attempt(_ work: (Secretariat) throws -> Void) -> Bool {
        do {
            try work(office)
            return true
        } catch OfficeError.refusal(let refusal, _) {
            tally.refusals[refusal.rule, default: 0] += 1
        } catch OfficeError.diagnostics(let diagnostics) {
            tally.refusals[diagnostics.first?.rule ?? "diagnostics", default: 0] += 1
        } catch OfficeError.unreadable {
            tally.refusals["unreadable", default: 0] += 1
        } catch {
            tally.failures.append("\(error)")
        }
        return false
    }
}

extension CalendarDay {
    func adding(days: Int) -> CalendarDay { Moment(seconds: Int64(daysSinceEpoch + days) * 86_400).day }
}
