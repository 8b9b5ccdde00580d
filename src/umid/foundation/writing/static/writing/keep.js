// Keeps what is typed into the page's form, so that neither a closed window nor a lost connection
// loses it. Without this script the form works as any other.
const line = document.querySelector("[data-keep]")
const form = document.getElementById("writing")
const PAUSE = 800, AGAIN = 5000, PATIENCE = 10000 // milliseconds

let timer, sending, typed = false, lost = false, leaving = false

function say(what) {
  if (line.textContent !== line.dataset[what]) line.textContent = line.dataset[what]
  line.dataset.is = what
}

function written() {
  const secret = new Set(Array.from(form.querySelectorAll("[type=password], [type=file]"), each => each.name))
  return new URLSearchParams(Array.from(new FormData(form)).filter(([name]) => !secret.has(name)))
}

function later(pause) {
  clearTimeout(timer)
  timer = setTimeout(keep, pause)
}

async function ask() {
  try {
    return await fetch(line.dataset.keep, {
      method: "POST", body: written(), redirect: "manual", signal: AbortSignal.timeout(PATIENCE),
    })
  } catch {
    return null
  }
}

async function send() {
  typed = false
  const answer = await ask()
  if (answer?.ok) say(lost ? "back" : "kept")
  else if (answer?.type === "opaqueredirect") say("away")
  else if (answer) say("refused")
  else say("lost")
  lost = !answer
  if (lost) typed = true
  return answer
}

async function keep() {
  if (sending) return later(PAUSE)
  sending = send()
  await sending
  sending = null
  if (typed) later(lost ? AGAIN : PAUSE)
}

if (line && form) {
  form.addEventListener("input", () => { typed = true; if (!lost) later(PAUSE) })
  addEventListener("online", () => { if (typed) later(0) })
  addEventListener("pageshow", () => { leaving = false })
  addEventListener("beforeunload", event => { if (lost && !leaving) event.preventDefault() })
  addEventListener("pagehide", () => {
    if (typed && !leaving) navigator.sendBeacon(line.dataset.keep, written())
  })
  form.addEventListener("submit", async event => {
    if (leaving) return
    event.preventDefault()
    clearTimeout(timer)
    await sending
    const answer = await send()
    if (!answer) return later(AGAIN)
    if (answer.type === "opaqueredirect") return
    leaving = true
    form.requestSubmit(event.submitter)
  })
}
