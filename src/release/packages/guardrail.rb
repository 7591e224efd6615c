# A formula for Homebrew: put it into a tap.
class Guardrail < Formula
  desc "Audits a change of a git repository from evidence"
  homepage "https://github.com/@repository@"
  url "https://github.com/@repository@/releases/download/v@version@/guardrail-@version@.tar.gz"
  sha256 "@sha256@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    libexec.install Dir["*"]
    (bin/"guardrail").write_env_script libexec/"bin/guardrail", JAVA_HOME: "${JAVA_HOME:-#{Formula["openjdk"].opt_prefix}}"
    man1.install Dir[libexec/"man/*.1"]
    bash_completion.install libexec/"completions/guardrail.bash" => "guardrail"
    zsh_completion.install libexec/"completions/guardrail.zsh" => "_guardrail"
    fish_completion.install libexec/"completions/guardrail.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/guardrail --version")
  end
end
