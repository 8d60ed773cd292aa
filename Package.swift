// swift-tools-version: 6.2
import PackageDescription

// The targets of the project, each importing only from those above it; `Tests/ArchitectureTests` holds the table.

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let yams: Target.Dependency = "Yams"
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

// How the released program is laid out: each function stands in a section of its own, what a build of a site runs stands
// together (`Tools/order` writes the list), and what the loader mends at each start is packed (which takes glibc 2.36, as
// Debian 12 has it). Without this a site of 1,000 chapters takes a third more memory, all of it pages of the program that
// nothing asks for.
let order = Context.packageDirectory + "/Tools/order.txt"
let layout = ["-use-ld=lld"] + [
    "-z", "pack-relative-relocs", "--no-export-dynamic", "--symbol-ordering-file=" + order, "--no-warn-symbol-ordering",
].flatMap { ["-Xlinker", $0] }

let pure: [Target.Dependency] = ["Digests", "Manuals", "Redlines", "Editorial", "Releases"]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies)
}

func tests(
    of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: [.target(name: name), "Testbench"] + dependencies, exclude: exclude, resources: resources)
}

let package = Package(
    name: "rubric",
    products: [.executable(name: "rubric", targets: ["rubric"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
        .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        library("Digests", [crypto]),
        library("Manuals", ["Digests"]),
        library("Redlines", ["Manuals", "Digests"]),
        library("Editorial", ["Manuals", "Digests"]),
        library("Releases", ["Manuals", "Redlines", "Editorial", "Digests"]),
        library("Markdown", ["CMD4C", yams, "Manuals", "Digests"]),
        library("Git", ["CLibgit2"]),
        library("Signing", [crypto, cryptoExtras]),
        library("Record", ["Git", "Markdown", "Signing"] + pure),
        library("Catalog", [grdb] + pure),
        library("HTML", []),
        library("Site", ["HTML"] + pure),
        library("Bundle", ["Site", "Signing"] + pure),
        library("Instruments", [subprocess, system]),
        library("Office", ["Instruments", "Git", "Markdown", "Signing", "Record", "Catalog", "HTML", "Site", "Bundle"] + pure),
        library("Desk", ["Office", "Site", "HTML", hummingbird] + pure),
        library("Console", ["Office", "Desk", argumentParser] + pure),
        .executableTarget(name: "rubric", dependencies: ["Console"], linkerSettings: [.unsafeFlags(layout, .when(configuration: .release))]),
        .target(name: "Testbench", path: "Tests/Testbench"),
        tests(of: "Digests"),
        tests(of: "Manuals", ["Digests"]),
        tests(of: "Redlines", ["Manuals", "Digests", "Markdown"]),
        tests(of: "Editorial", ["Manuals", "Digests"]),
        tests(of: "Markdown", ["Manuals", "Digests"], exclude: ["Vectors"]),
        tests(of: "Git"),
        tests(of: "Signing", [crypto]),
        tests(of: "Catalog", [grdb] + pure),
        tests(of: "Bundle", ["Signing", crypto] + pure),
        tests(of: "HTML"),
        tests(of: "Instruments"),
        tests(of: "Site", ["HTML"] + pure),
        tests(of: "Office", ["Git", "Record", "Signing", "Site", "Bundle"] + pure),
        tests(of: "Desk", ["Office", "Signing", "Site", "HTML", hummingbird] + pure),
        tests(of: "Console"),
        .testTarget(name: "ArchitectureTests"),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
        .unsafeFlags(["-cross-module-optimization", "-Xfrontend", "-function-sections"], .when(configuration: .release)),
    ]
}

// What computes is optimised in debug builds too: a cold build takes longer for it, the tests less than half the time.
let computing: Set<String> = ["Digests", "Manuals", "Redlines", "Markdown", "Git", "HTML"]
for target in package.targets where computing.contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-O"], .when(configuration: .debug))]
}

// Unsafe code stands only in the wrappers, and is marked there; elsewhere there is none.
let strict: Set<String> = [
    "Digests", "Manuals", "Redlines", "Editorial", "Releases", "Markdown", "Git", "Signing", "HTML", "Site", "Bundle", "Catalog",
]
for target in package.targets where strict.contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.strictMemorySafety()]
}
