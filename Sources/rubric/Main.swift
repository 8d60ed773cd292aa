// rubric: the program, and nothing else; everything it does is in `Console`.

import Console

@main
struct Rubric {
    static func main() async {
        await CommandLineProgram.run()
    }
}
