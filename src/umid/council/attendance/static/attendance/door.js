// A phone at a door: reads badges with the camera where the browser can, and keeps what it read
// until the line is back. Kept are a badge's token, which way, where and when: no name. Without
// this script the page's form takes a typed code.
const form = document.getElementById("scan")
const last = document.getElementById("last"), queue = document.getElementById("queue")
const video = document.getElementById("seen"), camera = document.getElementById("camera")
const PLACE = `umid-door ${form.dataset.events}`, AGAIN = 5000, SAME = 4000, BATCH = 100 // milliseconds, events
const before = new Map() // token and way → when it was read

let sending = false, timer

function kept() {
  try { return JSON.parse(localStorage.getItem(PLACE)) || [] } catch { return [] }
}

function keep(events) {
  localStorage.setItem(PLACE, JSON.stringify(events))
  queue.textContent = events.length ? `${form.dataset.waiting} ${events.length}` : ""
}

function say(kind, title, line, strong) {
  const note = document.getElementById(kind).content.cloneNode(true)
  const head = note.querySelector(".note-title"), [first, second] = note.querySelectorAll("p:not(.note-title)")
  if (title) head.textContent = title
  first.textContent = line
  second.firstElementChild.textContent = strong
  last.replaceChildren(note)
}

function answered(answer) {
  if (answer.taken) say("good", answer.name, `${answer.delegation}, ${answer.category}`, answer.words)
  else say("bad", "", answer.words, "")
  navigator.vibrate?.(answer.taken ? 80 : [200, 100, 200])
}

async function post(events) {
  try {
    return await fetch(form.dataset.events, {
      method: "POST", redirect: "manual", body: JSON.stringify({ events }),
      headers: { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      signal: AbortSignal.timeout(10000),
    })
  } catch {
    return null
  }
}

async function send() {
  clearTimeout(timer)
  const events = kept().slice(0, BATCH)
  if (sending || !events.length) return
  sending = true
  const answer = await post(events)
  sending = false
  if (answer?.ok) {
    const { answers } = await answer.json()
    const done = new Set(answers.map(each => each.id))
    keep(kept().filter(each => !done.has(each.id)))
    answers.filter(each => !each.taken).concat(answers.slice(-1)).slice(0, 1).forEach(answered)
    if (kept().length) timer = setTimeout(send, 0)
  } else {
    say("wait", form.dataset.wait, answer ? form.dataset.away : form.dataset.kept, "")
    timer = setTimeout(send, AGAIN)
  }
}

function read(token) {
  const way = new FormData(form).get("way"), now = Date.now(), key = `${way} ${token}`
  if (now - (before.get(key) || 0) < SAME) return
  before.set(key, now)
  const session = form.elements.session.value, at = new Date(now).toISOString()
  keep([...kept(), { id: crypto.randomUUID(), token, way, session, at }])
  send()
}

async function watch() {
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } })
    await video.play()
  } catch {
    return say("wait", form.dataset.wait, form.dataset.noCamera, "")
  }
  camera.hidden = true
  video.hidden = false
  const detector = new BarcodeDetector({ formats: ["qr_code"] })
  const look = async () => {
    const found = await detector.detect(video).catch(() => [])
    found.forEach(each => read(each.rawValue))
    setTimeout(look, 150)
  }
  look()
}

if (window.isSecureContext && window.crypto?.randomUUID) {
  form.addEventListener("submit", event => {
    const token = form.elements.token.value.trim()
    if (!token) return
    event.preventDefault()
    read(token)
    form.elements.token.value = ""
    form.elements.token.focus()
  })
  if ("BarcodeDetector" in window && navigator.mediaDevices) {
    camera.hidden = false
    camera.firstElementChild.addEventListener("click", watch)
  }
  addEventListener("online", send)
  keep(kept())
  send()
}
