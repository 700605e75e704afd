-- For wrk: counts answers of another status than the expected one, and makes requests distinct where asked to.
local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init(arguments)
    expected = tonumber(arguments[1])
    distinct = arguments[2] == "DISTINCT"
    unexpected = 0
    count = 0
    -- Another start in every run, so that no run asks what an earlier one has asked.
    start = os.time() .. "-" .. math.floor(os.clock() * 1000000)
    if distinct then
        request = function()
            count = count + 1
            return wrk.format(nil, wrk.path .. "?distinct=" .. start .. "-" .. count)
        end
    end
    response = function(status)
        if status ~= expected then
            unexpected = unexpected + 1
        end
    end
end

function done(summary, latency, requests)
    local sum = 0
    for _, thread in ipairs(threads) do
        sum = sum + thread:get("unexpected")
    end
    io.write("Unexpected statuses: " .. sum .. "\n")
end
