"""Makes every call of the HTTP interface once, with the client that a generator made of its document.

Arguments: address of the service, API key, a file of case records, one to a line. The service keeps SIM-0000004 to itself.
"""

import datetime
import json
import re
import sys
import time
from urllib.parse import unquote, urlparse

from iomtriage_client import ApiClient, Configuration, DefaultApi, models
from iomtriage_client.exceptions import ApiException

called = set()


class Recording(ApiClient):
    def call_api(self, method, url, *more, **named):
        path = re.sub("/[^/]+/records/[^/]+$", "/{id}/records/{subject}", unquote(urlparse(url).path))
        called.add(method + " " + path)
        return super().call_api(method, url, *more, **named)


def finished(api, job):
    while not job.list and not job.failure:
        time.sleep(0.1)
        job = api.job(job.id)
    assert not job.failure, job.failure
    assert refusal(lambda: api.cancel_job(job.id))[0] == 409
    return job.list


def refusal(call):
    try:
        call()
    except ApiException as refused:
        return refused.status, json.loads(refused.body)
    raise AssertionError("was not refused")


def once(call):
    while True:
        try:
            return call()
        except ApiException as not_yet:
            assert not_yet.status == 503, not_yet
            time.sleep(0.2)


def main(address, key, file):
    api = DefaultApi(Recording(Configuration(host=address, access_token=key)))
    with open(file, "rb") as lines:
        people = lines.read()
    first = people.splitlines()[0]
    as_of = datetime.date(2026, 1, 1)
    record = models.CaseRecord.from_json(first.decode())

    assert api.pack().outcomes
    assert "$schema" in api.case_record_schema()
    assert api.score(as_of, record).scores

    caseload = api.receive("north-2026-01", people)
    assert api.received(caseload.id).digest == caseload.digest
    assert api.change(caseload.id, first).replaced == 1
    chosen = finished(api, api.rank(models.NewList(as_of=as_of, capacity=15, caseload=caseload.id)))
    assert api.replace_record(caseload.id, record.subject, as_of, record).move.reasons == ["the place stays the same"]

    page = api.list_page(sort="chance-weapon", order="asc", size=500)
    assert (page.id, len(page.rows), page.restricted) == (chosen, page.size, 1)
    assert api.left_out().entries == []
    assert api.cut_line().capacity == 15
    assert [each.capacity for each in api.coverage([20, 15]).points] == [20, 15]
    assert once(api.moves).as_of == as_of
    assert len(once(api.cohort_history).definitions) == len(api.cohorts().definitions)

    ref = page.rows[0].ref
    assert api.person(ref).scores.scores and api.profile(ref).harm
    shown = datetime.datetime.now(datetime.timezone.utc)
    officer = {"id": "ps1", "name": "P. Officer"}
    safety = {"VICTIM_SAFETY_CHECKED": "YES", "VICTIM_CONTACT": "YES", "PROTECTIVE_ORDER": "NO", "CHILDREN": "NOT_KNOWN",
              "MARAC": "NO", "SAFEGUARDING_VIEW": "NO"}
    decided = {"ref": ref, "list": chosen, "safety": safety, "decidedBy": officer, "shownAt": shown}
    accepted = api.decide(models.NewDecision.from_dict({
        **decided, "choice": "ACCEPT", "reasons": ["needs-fit"], "sensitive": False, "lastSeen": 0,
        "reviewOn": datetime.date.today() + datetime.timedelta(days=90),
        "rationale": "Discussed at the meeting; all four agencies agree."}), "decision-1")
    assert accepted.standing == "ACCEPTED"
    api.view(models.NewView.from_dict({
        "ref": ref, "text": "Settled in housing since November; the keyworker agrees.",
        "decidedBy": {"id": "ps2", "name": "C. Worker", "agency": "PROBATION"}}))
    withdrawn = api.withdraw(models.NewWithdrawal.from_dict({
        **decided, "decision": accepted.last_entry, "reasons": ["out-of-area"],
        "rationale": "Moved to another area in December; its panel has the case."}))
    status, problem = refusal(lambda: api.answer(models.NewSecondAnswer.from_dict({
        "ref": ref, "decision": withdrawn.last_entry, "approved": True,
        "rationale": "Agreed at the meeting of all four agencies.", "decidedBy": {"id": "ps3", "name": "S. Second"}})))
    assert status == 422 and "second person" in json.dumps(problem)
    assert len(api.decisions(ref).entries) == len(api.entries(0, 100).entries) == 3

    happened = api.outcome(models.NewOutcome.from_dict({
        "ref": ref, "outcome": "any-reoffence", "happened": True, "date": datetime.date(2026, 3, 1)}))
    assert [each.number for each in api.outcomes(ref).outcomes] == [happened.number]
    assert api.calibration().outcomes is not None

    # For two auditors; the application is none.
    demand = models.PersonalDemand(ref=ref, authority="Request 14")
    assert refusal(lambda: api.personal_data(demand))[0] == 403
    assert refusal(lambda: api.erasure(demand))[0] == 403
    assert refusal(lambda: api.erasure_answer(models.NewErasureAnswer(erasure=1)))[0] == 403

    described = {method.upper() + " " + path for path, calls in api.document()["paths"].items() for method in calls}
    assert called == described, called ^ described
    print(f"{len(called)} calls")


main(*sys.argv[1:])
