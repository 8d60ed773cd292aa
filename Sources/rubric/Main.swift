import ArgumentParser
import Console

@main
struct Rubric {
    static func main() async {
        await RubricCommand.main()
    }
}
