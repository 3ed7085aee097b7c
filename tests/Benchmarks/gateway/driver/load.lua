-- POST load; every request has its own Authorization, so that no gateway can merge identical requests.
local sent, before, after = 0, nil, nil

function init()
  local file = assert(io.open(os.getenv("BENCH_BODY"), "rb"))
  local body = file:read("*a")
  file:close()
  local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json", ["Authorization"] = "Bearer @@" }
  local request = wrk.format("POST", wrk.path, headers, body)
  local first, last = request:find("@@", 1, true)
  before, after = request:sub(1, first - 1), request:sub(last + 1)
end

local think = tonumber(os.getenv("BENCH_THINK") or "0")
if think > 0 then function delay() return think end end

function request()
  sent = sent + 1
  return before .. sent .. after
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('\nRESULT {"requests":%d,"seconds":%.6f,"bytes":%d,"errors":%d,"p50":%.3f,"p95":%.3f,"p99":%.3f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
