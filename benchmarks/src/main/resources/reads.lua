-- For wrk: makes every request distinct, so that no cache has its answer.
local count = 0
-- Another start in every run, so that no run asks what an earlier one has asked.
local start = os.time() .. "-" .. math.floor(os.clock() * 1000000)

request = function()
    count = count + 1
    return wrk.format(nil, wrk.path .. "?distinct=" .. start .. "-" .. count)
end
