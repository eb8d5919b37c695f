// A till in TypeScript, by types that openapi-typescript made of docs/api/openapi.yaml; only compiled, never run.
import type { components, paths } from './api';

type Schemas = components['schemas'];
type Answer<Call extends { responses: object }, Status extends keyof Call['responses']> =
    Call['responses'][Status] extends { content: { 'application/json': infer Body } } ? Body : never;

const sale: Schemas['SaleRequest'] = {
    id: crypto.randomUUID(),
    customer: 'T1-0001',
    lines: [{ name: 'Rice 1 kg', quantity: '3', unitPrice: '2.50' }],
    total: '7.50',
};

export async function sell(api: string, token: string): Promise<string> {
    const call: keyof paths = '/v1/sales';
    const answer = await fetch(api + call, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(sale),
    });
    if (answer.status === 403) {
        const refusal: Schemas['Refusal'] = await answer.json();
        return `${refusal.code}: ${refusal.findings.map(finding => finding.say).join(' ')}`;
    }
    if (!answer.ok) {
        const problem: Schemas['Problem'] = await answer.json();
        return `${problem.code}: ${problem.errors?.map(each => each.field).join(', ') ?? problem.detail}`;
    }
    const booked: Answer<paths['/v1/sales']['post'], 201> = await answer.json();
    return `${booked.slip.number} ${booked.slip.state}`;
}

export function printed(events: Answer<paths['/v1/events']['get'], 200>): string[] {
    return events.events.filter(event => event.type === 'slip.printed').map(event => event.slip ?? '');
}

// @ts-expect-error a total is a text
export const wrong: Schemas['SaleRequest'] = { ...sale, total: 7.5 };
